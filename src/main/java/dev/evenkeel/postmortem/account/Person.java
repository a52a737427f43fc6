package dev.evenkeel.postmortem.account;

/**
 * Somebody who took part.
 *
 * @param id as it stands in the account's text
 * @param name as people write it
 * @param bot whether it is a program's; such names are no secret
 */
public record Person(String id, String name, boolean bot) {}
