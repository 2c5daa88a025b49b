package dev.regulars.hardware.optical.zxing;

import com.google.zxing.common.BitMatrix;
import java.util.List;

/** Finds codes of one kind where black and white have been told apart. */
interface MatrixReader {
    List<Found> read(BitMatrix matrix);
}
