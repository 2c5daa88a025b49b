/**
 * Bar-code scanners on USB: how they report a code, and what its AIM identifier says. Pure and
 * without any driver.
 */
@NullMarked
package dev.regulars.hardware.scanner;

import org.jspecify.annotations.NullMarked;
