package dev.evenkeel.mitigation.ready;

import java.util.List;
import java.util.Optional;

import dev.evenkeel.mitigation.act.Order;

/**
 * The way back of one thing.
 *
 * @param method in words; empty when there is none
 * @param order what a lever would be asked; empty when people do it
 * @param missing what is to be done so that it is ready
 */
record Way(Subject subject, Optional<String> method, Optional<Order> order, List<String> missing) {}
