package dev.gatehouse.rules.planted.view;

import javafx.scene.Node;

public record PlantedViewModel(Node node) {}
