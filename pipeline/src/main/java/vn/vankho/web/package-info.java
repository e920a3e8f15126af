/** The web pages and the REST interface over an archive. */
@NullMarked
package vn.vankho.web;

import org.jspecify.annotations.NullMarked;
