package dev.gatehouse.backend;

import dev.gatehouse.rules.HouseRules;
import org.junit.jupiter.api.Test;

class HouseRulesTest {
    @Test
    void keepsTheHouseRules() {
        HouseRules.check("dev.gatehouse.backend");
    }
}
