/** The REST API's resources, one class per route family. */
package dev.evenkeel.web.api;
