// The page's sentences in English and Norwegian; the phone's own language chooses.
const en = {
    title: "Club card",
    hold: "Hold this to the scanner. It changes every half minute.",
    kept: "Kept on this phone. It works without a network.",
    "not-kept": "This browser will not keep the card without a network. Leave this page open, or open the link in the phone’s usual browser.",
    trouble: "The till does not take it?",
    clock: "Set the phone’s clock to automatic: the code is of this minute. Make the screen brighter. If the card was blocked, ask in the shop for another.",
    remove: "Take the card off this phone",
    "remove-sure": "Take the card off this phone? You will need a new link from the shop.",
    offer: "Your club card on this phone",
    "offer-what": "The link works once. The card stays on this phone and works without a network.",
    take: "Put it on this phone",
    none: "There is no card on this phone",
    "none-todo": "Ask in the shop for a link to your card.",
    insecure: "This address is not secure",
    "insecure-todo": "The card needs an address that begins with https. Tell the shop, please; the link is still good.",
    offline: "The shop’s server does not answer. The link is still good: try again in a while.",
    "no-store": "This browser does not let the page keep anything. Leave the private window, and ask in the shop for a new link.",
    code: "The code of this half minute",
};
const nb = {
    title: "Klubbkort",
    hold: "Hold dette mot skanneren. Det skifter hvert halve minutt.",
    kept: "Ligger på denne telefonen. Det virker uten nett.",
    "not-kept": "Denne nettleseren beholder ikke kortet uten nett. La siden stå åpen, eller åpne lenken i telefonens vanlige nettleser.",
    trouble: "Tar ikke kassen det?",
    clock: "Still telefonens klokke på automatisk: koden gjelder dette minuttet. Gjør skjermen lysere. Er kortet sperret, så spør i butikken etter et nytt.",
    remove: "Ta kortet av denne telefonen",
    "remove-sure": "Ta kortet av denne telefonen? Da trenger du en ny lenke fra butikken.",
    offer: "Klubbkortet ditt på denne telefonen",
    "offer-what": "Lenken virker én gang. Kortet blir på denne telefonen og virker uten nett.",
    take: "Legg det på denne telefonen",
    none: "Det er ikke noe kort på denne telefonen",
    "none-todo": "Spør i butikken etter en lenke til kortet ditt.",
    insecure: "Denne adressen er ikke sikker",
    "insecure-todo": "Kortet trenger en adresse som begynner med https. Si det til butikken; lenken er fortsatt god.",
    offline: "Butikkens server svarer ikke. Lenken er fortsatt god: prøv igjen om litt.",
    "no-store": "Denne nettleseren lar ikke siden beholde noe. Gå ut av det private vinduet, og spør i butikken etter en ny lenke.",
    code: "Koden for dette halve minuttet",
};
const first = navigator.languages.map((one) => one.slice(0, 2)).find((one) => ["en", "nb", "no", "nn"].includes(one)) ?? "en";
export const language = first === "en" ? "en" : "nb";
export const words = language === "en" ? en : nb;
