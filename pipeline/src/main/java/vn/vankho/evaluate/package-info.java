/** Measures the stages against hand-made truth. */
@NullMarked
package vn.vankho.evaluate;

import org.jspecify.annotations.NullMarked;
