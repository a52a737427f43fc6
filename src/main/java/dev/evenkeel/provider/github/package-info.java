/** GitHub: the webhooks it sends, and what is asked and done there. */
package dev.evenkeel.provider.github;
