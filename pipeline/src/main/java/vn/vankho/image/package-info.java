/** Pixels in, pixels out: orientation, skew, seals, light and specks, each step on its own. */
@NullMarked
package vn.vankho.image;

import org.jspecify.annotations.NullMarked;
