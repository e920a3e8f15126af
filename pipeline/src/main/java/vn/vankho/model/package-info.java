/** The records that flow from stage to stage, and the questions they answer about themselves. */
@NullMarked
package vn.vankho.model;

import org.jspecify.annotations.NullMarked;
