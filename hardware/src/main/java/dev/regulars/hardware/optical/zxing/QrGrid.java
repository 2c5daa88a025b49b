package dev.regulars.hardware.optical.zxing;

import com.google.zxing.ResultPoint;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.detector.FinderPatternInfo;

/**
 * Where the modules of a QR code lie in a picture, seen at a slant. Module (u, v) lies at {@code
 * (origin + u a + v b) / (1 + u g + v h)}.
 */
record QrGrid(
        double originX,
        double originY,
        double ax,
        double ay,
        double bx,
        double by,
        double g,
        double h) {
    /** From the code's edge to the middle of a corner square. */
    private static final double INSET = 3.5;

    /**
     * The grid through the three corner squares.
     *
     * @param side modules along a side
     * @param farX how much smaller the code gets towards its right; 0 when seen straight
     * @param farY the same towards its lower end
     */
    static QrGrid through(FinderPatternInfo corners, int side, double farX, double farY) {
        double span = side - 2 * INSET;
        double g = farX / span;
        double h = farY / span;
        ResultPoint origin = corners.getTopLeft();
        ResultPoint right = corners.getTopRight();
        ResultPoint below = corners.getBottomLeft();
        double ax = ((1 + farX) * right.getX() - origin.getX()) / span;
        double ay = ((1 + farX) * right.getY() - origin.getY()) / span;
        double bx = ((1 + farY) * below.getX() - origin.getX()) / span;
        double by = ((1 + farY) * below.getY() - origin.getY()) / span;
        return new QrGrid(origin.getX(), origin.getY(), ax, ay, bx, by, g, h);
    }

    /** One of the eight numbers changed, by so many pixels at the code's far end. */
    QrGrid moved(int parameter, double pixels, int side) {
        double perModule = pixels / side;
        double size = Math.hypot(ax, ay) + Math.hypot(bx, by);
        double slant = 2 * perModule / side / size;
        return switch (parameter) {
            case 0 -> new QrGrid(originX + pixels, originY, ax, ay, bx, by, g, h);
            case 1 -> new QrGrid(originX, originY + pixels, ax, ay, bx, by, g, h);
            case 2 -> new QrGrid(originX, originY, ax + perModule, ay, bx, by, g, h);
            case 3 -> new QrGrid(originX, originY, ax, ay + perModule, bx, by, g, h);
            case 4 -> new QrGrid(originX, originY, ax, ay, bx + perModule, by, g, h);
            case 5 -> new QrGrid(originX, originY, ax, ay, bx, by + perModule, g, h);
            case 6 -> turned(slant, 0, side);
            default -> turned(0, slant, side);
        };
    }

    /** Another slant, with the three corner squares where they are. */
    private QrGrid turned(double moreG, double moreH, int side) {
        double rightX = x(side - INSET, INSET);
        double rightY = y(side - INSET, INSET);
        double belowX = x(INSET, side - INSET);
        double belowY = y(INSET, side - INSET);
        return new QrGrid(
                originX,
                originY,
                ax + moreG * rightX,
                ay + moreG * rightY,
                bx + moreH * belowX,
                by + moreH * belowY,
                g + moreG,
                h + moreH);
    }

    double x(double u, double v) {
        double du = u - INSET;
        double dv = v - INSET;
        return (originX + du * ax + dv * bx) / (1 + du * g + dv * h);
    }

    double y(double u, double v) {
        double du = u - INSET;
        double dv = v - INSET;
        return (originY + du * ay + dv * by) / (1 + du * g + dv * h);
    }

    /** Whether the picture is dark there; outside of it nothing is. */
    boolean dark(BitMatrix matrix, double u, double v) {
        int x = (int) Math.round(x(u, v) - 0.5);
        int y = (int) Math.round(y(u, v) - 0.5);
        return x >= 0
                && y >= 0
                && x < matrix.getWidth()
                && y < matrix.getHeight()
                && matrix.get(x, y);
    }
}
