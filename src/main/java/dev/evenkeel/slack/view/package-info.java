/** What sending a form does, and which answers it sends back to be corrected. */
package dev.evenkeel.slack.view;
