// Frames of a webcam, one at a time, to the till that looks for codes in them. Nothing is kept, and the camera is off as soon as the dialog is.
const between = 150;
const widest = 1280;
const wanted = { audio: false, video: { facingMode: "environment", width: { ideal: widest }, height: { ideal: 720 } } };

/** Whether there is a camera, now and whenever one is plugged in or out. */
export async function watchForCameras(tell) {
    const { mediaDevices } = navigator;
    if (!mediaDevices) return;
    const count = async () => tell((await mediaDevices.enumerateDevices().catch(() => [])).some((one) => one.kind === "videoinput"));
    mediaDevices.addEventListener("devicechange", count);
    await count();
}

/** Looks until a frame shows a code, which is the answer; null once the dialog is closed. Throws what a browser says of a camera it cannot have. */
export async function look(till, dialog) {
    const stream = await navigator.mediaDevices.getUserMedia(wanted);
    const off = () => stream.getTracks().forEach((track) => track.stop());
    dialog.addEventListener("close", off);
    const video = dialog.querySelector("video");
    const frame = document.createElement("canvas");
    try {
        video.srcObject = stream;
        if (dialog.open) await video.play();
        return await firstCode(till, dialog, stream, frame, video);
    } finally {
        off();
        video.srcObject = null;
        frame.width = 0;
        dialog.removeEventListener("close", off);
    }
}

async function firstCode(till, dialog, stream, frame, video) {
    while (dialog.open) {
        if (!stream.active) throw new DOMException("unplugged", "NotFoundError");
        const answer = await till.look(await jpeg(frame, video));
        if (answer.outcome !== "unreadable") return dialog.open ? answer : null;
        await new Promise((done) => setTimeout(done, between));
    }
    return null;
}

function jpeg(frame, video) {
    const scale = Math.min(1, widest / video.videoWidth);
    frame.width = Math.round(video.videoWidth * scale);
    frame.height = Math.round(video.videoHeight * scale);
    frame.getContext("2d").drawImage(video, 0, 0, frame.width, frame.height);
    return new Promise((done) => frame.toBlob(done, "image/jpeg", 0.85));
}

/** Which of the page's sentences says what is wrong. */
export function trouble({ name }) {
    if (name === "NotAllowedError" || name === "SecurityError") return "camera.refused";
    if (name === "NotFoundError" || name === "OverconstrainedError") return "camera.missing";
    return name === "NotReadableError" || name === "AbortError" ? "camera.busy" : null;
}
