package dev.gatehouse.themes;

import dev.gatehouse.rules.HouseRules;
import org.junit.jupiter.api.Test;

class HouseRulesTest {
    @Test
    void keepsTheHouseRules() {
        HouseRules.check("dev.gatehouse.themes");
    }
}
