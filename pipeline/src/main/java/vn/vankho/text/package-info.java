/**
 * What is known of Vietnamese as text: normal form, legacy encodings, folding, syllables,
 * alignment.
 */
@NullMarked
package vn.vankho.text;

import org.jspecify.annotations.NullMarked;
