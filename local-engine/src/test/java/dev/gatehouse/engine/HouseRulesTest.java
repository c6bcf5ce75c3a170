package dev.gatehouse.engine;

import dev.gatehouse.rules.HouseRules;
import org.junit.jupiter.api.Test;

class HouseRulesTest {
    @Test
    void keepsTheRulesOfTheHouse() {
        HouseRules.check("dev.gatehouse.engine");
    }
}
