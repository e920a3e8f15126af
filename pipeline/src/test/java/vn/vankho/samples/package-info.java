/**
 * The generator of {@code corpus-samples/}: fictional plans in a small markup, typeset by the rules
 * of their year and turned into scans with a fixed seed, so that the same fonts give the same
 * bytes.
 */
package vn.vankho.samples;
