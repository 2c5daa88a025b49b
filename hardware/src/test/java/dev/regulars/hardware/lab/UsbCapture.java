package dev.regulars.hardware.lab;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;

/** A capture as Linux's usbmon writes it, in a classic pcap file of link type 220. */
final class UsbCapture {
    private static final int INTERRUPT = 1;
    private static final int CONTROL = 2;
    private static final int IN_PROGRESS = -115;

    private final ByteArrayOutputStream file = new ByteArrayOutputStream();
    private final PlayedDevice device;
    private long id;

    UsbCapture(PlayedDevice device) {
        this.device = device;
    }

    byte[] of(List<byte[]> reports) {
        file.writeBytes(
                little(24)
                        .putInt(0xA1B2C3D4)
                        .putShort((short) 2)
                        .putShort((short) 4)
                        .putLong(0)
                        .putInt(262144)
                        .putInt(220)
                        .array());
        byte[] words = device.reportDescriptor();
        byte[] question =
                little(8)
                        .putInt(0x22000681)
                        .putShort((short) 0)
                        .putShort((short) words.length)
                        .array();
        exchange(CONTROL, 0x80, words.length, words, question);
        for (byte[] report : reports) {
            exchange(INTERRUPT, 0x81, device.reportLength(), report, null);
        }
        return file.toByteArray();
    }

    private void exchange(int kind, int endpoint, int room, byte[] answer, byte[] question) {
        id++;
        packet('S', kind, endpoint, IN_PROGRESS, room, new byte[0], question);
        packet('C', kind, endpoint, 0, answer.length, answer, null);
    }

    private void packet(
            char event,
            int kind,
            int endpoint,
            int status,
            int length,
            byte[] data,
            byte[] question) {
        ByteBuffer words = little(64 + data.length).putLong(id).put((byte) event).put((byte) kind);
        words.put((byte) endpoint).put((byte) PlayedDevice.ADDRESS);
        words.putShort((short) PlayedDevice.BUS).put((byte) (question == null ? '-' : 0));
        words.put((byte) (event == 'S' ? '<' : 0)).putLong(id).putInt(0).putInt(status);
        words.putInt(length).putInt(data.length).put(question == null ? new byte[8] : question);
        words.putInt(1).putInt(0).putInt(0).putInt(0).put(data);
        file.writeBytes(
                little(16)
                        .putInt((int) id)
                        .putInt(0)
                        .putInt(words.capacity())
                        .putInt(words.capacity())
                        .array());
        file.writeBytes(words.array());
    }

    private static ByteBuffer little(int length) {
        return ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    }
}
