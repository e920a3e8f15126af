/** Builds the restoration model from text and from aligned pairs. */
@NullMarked
package vn.vankho.train;

import org.jspecify.annotations.NullMarked;
