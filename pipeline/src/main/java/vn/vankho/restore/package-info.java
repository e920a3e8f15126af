/** Gives back the letters and marks that an OCR program lost, with a record of every change. */
@NullMarked
package vn.vankho.restore;

import org.jspecify.annotations.NullMarked;
