package dev.evenkeel.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ActRulesTest {

    @Test
    void without_a_rule_it_is_the_commander_the_ops_lead_and_the_owner() {
        assertThat(ActRules.read("").who("checkout", "revert")).containsExactly("commander", "ops", "owner");
    }

    @Test
    void the_narrower_rule_goes_before_the_wider_one_in_whatever_order_they_stand() {
        ActRules rules = ActRules.read("*=ops, *:flag_off=anyone,Checkout=owner, checkout:revert = commander+U0ANA");

        assertThat(rules.who("checkout", "revert")).containsExactly("commander", "U0ANA");
        assertThat(rules.who("CHECKOUT", "flag_off")).containsExactly("owner");
        assertThat(rules.who("basket", "flag_off")).containsExactly("anyone");
        assertThat(rules.who("basket", "halt")).containsExactly("ops");
    }
}
