/** GitHub: the webhooks it sends. */
package dev.evenkeel.provider.github;
