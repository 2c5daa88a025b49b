package dev.regulars.loyalty.member;

/**
 * Bytes that only a key elsewhere can open; destroying that key erases them.
 *
 * @param base64 AES-256-GCM: 12 bytes of nonce, the ciphertext, 16 bytes of tag; base64
 */
public record Ciphertext(String base64) {}
