// Three short sounds that cannot be taken for each other: known rises, unknown stays, refused falls. Silent until somebody switches them on.
const tones = { known: [660, 880], unknown: [520, 520], refused: [330, 220] };
let audio = null;

/** Switches the sound on or off; says whether it is on. A browser wants a key or a click first, so it is never on by itself. */
export function switchSound() {
    audio = audio ? (audio.close(), null) : new AudioContext();
    play("known");
    return Boolean(audio);
}

export function play(name) {
    if (!audio || !tones[name]) return;
    tones[name].forEach((pitch, i) => tone(pitch, audio.currentTime + i * 0.11));
}

function tone(pitch, start) {
    const loudness = new GainNode(audio, { gain: 0 });
    loudness.gain.linearRampToValueAtTime(0.12, start + 0.01);
    loudness.gain.linearRampToValueAtTime(0, start + 0.1);
    const voice = new OscillatorNode(audio, { frequency: pitch, type: "sine" });
    voice.connect(loudness).connect(audio.destination);
    voice.start(start);
    voice.stop(start + 0.1);
}
