"""A stage for one HID device that nobody has: umockdev's test bed with a device that obeys.

    umockdev-wrapper /usr/bin/python3 usb_stage.py ROOT-HUB DEVICE NODE REPORT-DESCRIPTOR-HEX MODE COMMAND...

With a MODE that is not "-" the device is plugged in from the start, and only who that octal number lets
in may open it. Starts COMMAND beside it, and reads on its own standard input, line by line:

    plug | unplug      the device comes and goes
    report HEX         it sends a report
    error NUMBER       what waits fails with that errno
    held | free        another program has, or has not, claimed it
    say TEXT           goes to the standard input of COMMAND
    end                closes the standard input of COMMAND

Ends with COMMAND, and with its exit code.
"""

import collections
import errno
import os
import struct
import subprocess
import sys
import threading

import gi

gi.require_version("UMockdev", "1.0")
from gi.repository import UMockdev  # noqa: E402

SUBMIT, DISCARD, REAP, REAP_NOW = 0x8038550A, 0x550B, 0x4008550C, 0x4008550D
CLAIM, RELEASE, CAPABILITIES, CLEAR_HALT = 0x8004550F, 0x80045510, 0x8004551A, 0x80045515
DISCONNECT_CLAIM, GET_DRIVER, ANY_DRIVER = 0x8108551B, 0x41045508, 0xC0105512
INTERRUPT, CONTROL = 1, 2


class Device(UMockdev.IoctlBase):
    """Answers the ioctl calls of usbfs, as linux/usbdevice_fs.h has them."""

    def __init__(self, descriptor):
        super().__init__()
        self.descriptor = descriptor
        self.reports = collections.deque()
        self.waiting = []
        self.done = []
        self.held = False
        self.lock = threading.Lock()

    def do_handle_ioctl(self, client):
        request = client.get_request() & 0xFFFFFFFF
        with self.lock:
            result, error = self.answer(request, client.get_arg())
        client.complete(result, error)
        return True

    def answer(self, request, arg):
        if request == SUBMIT:
            return self.submit(arg.resolve(0, 56))
        if request in (REAP, REAP_NOW):
            return self.reap(arg)
        if request == DISCARD:
            return self.discard(arg)
        if request in (CLAIM, DISCONNECT_CLAIM):
            return (-1, errno.EBUSY) if self.held else (0, 0)
        if request in (RELEASE, CLEAR_HALT):
            return 0, 0
        if request == CAPABILITIES:
            arg.resolve(0, 4).update(0, [0x0F, 0, 0, 0])
            return 0, 0
        if request in (GET_DRIVER, ANY_DRIVER):
            return -1, errno.ENODATA
        return -1, errno.ENOTTY

    def submit(self, urb):
        kind, _endpoint, length = struct.unpack_from("<BB22xi", bytes(urb.retrieve()))
        buffer = urb.resolve(16, length)
        if kind == CONTROL:
            setup = bytes(buffer.retrieve())[:8]
            answer = self.descriptor if setup[:4] == b"\x81\x06\x00\x22" else b""
            self.finish(urb, buffer, answer, 0, 8)
        else:
            self.waiting.append((urb, buffer))
        return 0, 0

    def finish(self, urb, buffer, data, status, start=0):
        if data:
            buffer.update(start, list(data))
        urb.update(4, list(struct.pack("<i", status)))
        urb.update(28, list(struct.pack("<i", len(data))))
        self.done.append(urb)

    def reap(self, arg):
        while self.waiting and self.reports and not self.done:
            urb, buffer = self.waiting.pop(0)
            said = self.reports.popleft()
            if isinstance(said, int):
                self.finish(urb, buffer, b"", -said)
            else:
                self.finish(urb, buffer, said, 0)
        if not self.done:
            return -1, errno.EAGAIN
        arg.resolve(0, 8).set_ptr(0, self.done.pop(0))
        return 0, 0

    def discard(self, arg):
        pointer = bytes(arg.retrieve())[:8]
        for one in self.waiting:
            if struct.pack("<Q", one[0].client_addr) == pointer:
                self.waiting.remove(one)
                self.finish(*one, b"", -errno.ENOENT)
                return 0, 0
        return -1, errno.EINVAL


class Stage:
    def __init__(self, hub, words, node, descriptor):
        self.bed = UMockdev.Testbed.new()
        self.bed.add_from_string(open(hub).read())
        self.words = open(words).read()
        self.path = "/sys" + self.words.splitlines()[0].removeprefix("P: ")
        self.node = node
        self.device = Device(bytes.fromhex(descriptor))

    def plug(self):
        self.bed.add_from_string(self.words)
        self.bed.attach_ioctl(self.node, self.device)
        self.bed.uevent(self.path, "add")

    def unplug(self):
        self.bed.uevent(self.path, "remove")
        self.bed.detach_ioctl(self.node)
        self.bed.remove_device(self.path)

    def obey(self, line, program):
        word, _, rest = line.strip().partition(" ")
        if word == "plug":
            self.plug()
        elif word == "unplug":
            self.unplug()
        elif word == "report":
            self.device.reports.append(bytes.fromhex(rest))
        elif word == "error":
            self.device.reports.append(int(rest))
        elif word in ("held", "free"):
            self.device.held = word == "held"
        elif word == "say":
            program.stdin.write(rest + "\n")
            program.stdin.flush()
        elif word == "end":
            program.stdin.close()


def main(hub, words, node, descriptor, mode, *command):
    stage = Stage(hub, words, node, descriptor)
    # Whoever listens for what is plugged in makes a socket there.
    os.chmod(stage.bed.get_root_dir(), 0o777)
    if mode != "-":
        # umockdev ends a program that may not reach its ioctl calls, even where it may not open it.
        stage.bed.add_from_string(stage.words)
        for folder, _, names in os.walk(stage.bed.get_root_dir() + "/ioctl"):
            for name in names:
                os.chmod(os.path.join(folder, name), 0o777)
        os.chmod(stage.bed.get_root_dir() + node, int(mode, 8))
    program = subprocess.Popen(command, stdin=subprocess.PIPE, text=True)

    def obey():
        for line in sys.stdin:
            stage.obey(line, program)
        program.stdin.close()

    threading.Thread(target=obey, daemon=True).start()
    code = program.wait()
    sys.stdout.flush()
    os._exit(code & 0xFF)


main(*sys.argv[1:])
