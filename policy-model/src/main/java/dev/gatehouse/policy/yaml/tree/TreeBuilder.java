package dev.gatehouse.policy.yaml.tree;

import dev.gatehouse.policy.source.PolicySource;
import dev.gatehouse.policy.source.Problem;
import dev.gatehouse.policy.source.ProblemCode;
import dev.gatehouse.policy.yaml.tree.YamlNode.Entry;
import dev.gatehouse.policy.yaml.tree.YamlNode.Items;
import dev.gatehouse.policy.yaml.tree.YamlNode.Keys;
import dev.gatehouse.policy.yaml.tree.YamlNode.Layout;
import dev.gatehouse.policy.yaml.tree.YamlNode.Scalar;
import dev.gatehouse.policy.yaml.tree.YamlNode.Style;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/// Builds a tree from the parser's events rather than from its nodes, so that depth, count and aliases are refused
/// before they cost anything.
final class TreeBuilder {
    private final String file;
    private final String text;
    private final int skipped;
    private final int[] offsets;
    private final LineTable lines;
    private final List<Problem> problems = new ArrayList<>();
    private int nodes;

    TreeBuilder(String file, String text) {
        this.file = file;
        this.text = text;
        this.skipped = text.startsWith("\uFEFF") ? 1 : 0;
        this.lines = new LineTable(file, text);
        this.offsets = offsets(text, skipped);
    }

    YamlTree build() {
        if (text.length() > PolicySource.MOST_CHARACTERS) {
            report(
                    ProblemCode.TOO_LARGE,
                    lines.span(0, 0),
                    file + " is longer than " + PolicySource.MOST_CHARACTERS + " characters.",
                    "Remove what is not policy from it.");
            return new YamlTree(file, text, Optional.empty(), problems);
        }
        var settings = LoadSettings.builder()
                .setLabel(file)
                .setCodePointLimit(PolicySource.MOST_CHARACTERS + 1)
                .build();
        Optional<YamlNode> root = Optional.empty();
        try {
            root = document(
                    new Parse(settings).parseString(text.substring(skipped)).iterator());
        } catch (Refused refused) {
            problems.add(refused.problem);
        } catch (MarkedYamlEngineException failure) {
            syntax(failure);
        } catch (ReaderException failure) {
            int at = offsets[Math.clamp(failure.getPosition(), 0, offsets.length - 1)];
            report(
                    ProblemCode.YAML_SYNTAX,
                    lines.span(at, at),
                    "This is not YAML: the character U+%04X is not allowed.".formatted(failure.getCodePoint()),
                    "Remove it, or write it as an escape inside double quotes.");
        } catch (YamlEngineException | IllegalArgumentException | IndexOutOfBoundsException failure) {
            // The library reports a few malformed inputs, such as wrong escapes, without a place.
            report(
                    ProblemCode.YAML_SYNTAX,
                    lines.span(0, 0),
                    "This file is not YAML: " + oneLine(String.valueOf(failure.getMessage())) + ".",
                    "Correct the text.");
        }
        return new YamlTree(file, text, root, problems);
    }

    private Optional<YamlNode> document(Iterator<Event> events) {
        Optional<YamlNode> root = Optional.empty();
        int documents = 0;
        while (events.hasNext()) {
            var event = events.next();
            switch (event.getEventId()) {
                case StreamStart, StreamEnd, DocumentEnd, Comment -> {}
                case DocumentStart -> {
                    if (++documents > 1) {
                        throw refuse(
                                ProblemCode.MORE_DOCUMENTS,
                                span(event),
                                "A second YAML document begins here.",
                                "Put it into a file of its own, or remove the line \"---\".");
                    }
                }
                case Alias, Scalar, SequenceStart, SequenceEnd, MappingStart, MappingEnd ->
                    root = Optional.of(node(event, events, 0));
            }
        }
        return root.filter(node -> !(node instanceof Scalar scalar && scalar.isNothing()));
    }

    private YamlNode node(Event event, Iterator<Event> events, int depth) {
        if (++nodes > YamlTree.MOST_NODES) {
            throw refuse(
                    ProblemCode.TOO_MANY,
                    span(event),
                    "This file holds more than " + YamlTree.MOST_NODES + " keys and values.",
                    "Split the policy, or remove what is not policy.");
        }
        return switch (event) {
            case ScalarEvent scalar -> scalar(scalar);
            case SequenceStartEvent start -> {
                prepare(start, depth);
                yield items(start, events, depth);
            }
            case MappingStartEvent start -> {
                prepare(start, depth);
                yield keys(start, events, depth);
            }
            case AliasEvent alias ->
                throw refuse(
                        ProblemCode.YAML_FEATURE,
                        span(alias),
                        "\"*" + alias.getAlias() + "\" repeats another part of the file; policies have no aliases.",
                        "Write the value out, or put it in quotes when the star is part of it.");
            default -> throw new IllegalArgumentException("unexpected " + event.getEventId());
        };
    }

    private void prepare(CollectionStartEvent start, int depth) {
        if (depth >= YamlTree.MOST_DEPTH) {
            throw refuse(
                    ProblemCode.TOO_DEEP,
                    span(start),
                    "Maps and lists are nested deeper than " + YamlTree.MOST_DEPTH + " levels here.",
                    "A policy never needs that; look for a bracket too many.");
        }
        start.getAnchor().ifPresent(anchor -> feature(start, "the anchor \"&" + anchor + "\""));
        start.getTag().ifPresent(tag -> feature(start, "the tag \"" + tag + "\""));
    }

    private Scalar scalar(ScalarEvent scalar) {
        scalar.getAnchor().ifPresent(anchor -> feature(scalar, "the anchor \"&" + anchor + "\""));
        scalar.getTag().ifPresent(tag -> feature(scalar, "the tag \"" + tag + "\""));
        var style = switch (scalar.getScalarStyle()) {
            case PLAIN -> Style.PLAIN;
            case SINGLE_QUOTED, DOUBLE_QUOTED, JSON_SCALAR_STYLE -> Style.QUOTED;
            case LITERAL, FOLDED -> Style.BLOCK;
        };
        return new Scalar(scalar.getValue(), style, span(scalar));
    }

    private Items items(SequenceStartEvent start, Iterator<Event> events, int depth) {
        var items = new ArrayList<YamlNode>();
        var event = events.next();
        while (event.getEventId() != Event.ID.SequenceEnd) {
            items.add(node(event, events, depth + 1));
            event = events.next();
        }
        return new Items(items, layout(start), whole(start, event, items));
    }

    private Keys keys(MappingStartEvent start, Iterator<Event> events, int depth) {
        var entries = new ArrayList<Entry>();
        var parts = new ArrayList<YamlNode>();
        var seen = new HashMap<String, Scalar>();
        var event = events.next();
        while (event.getEventId() != Event.ID.MappingEnd) {
            var key = node(event, events, depth + 1);
            var value = node(events.next(), events, depth + 1);
            parts.add(key);
            parts.add(value);
            if (key instanceof Scalar word) {
                var first = seen.putIfAbsent(word.text(), word);
                if (first == null) {
                    entries.add(new Entry(word, value));
                } else {
                    report(
                            ProblemCode.DUPLICATE_KEY,
                            word.span(),
                            "\"" + shorten(word.text()) + "\" is already given in line "
                                    + first.span().place().line() + ".",
                            "Keep one of the two.");
                }
            } else {
                report(ProblemCode.WRONG_TYPE, key.span(), "A key must be a single word.", "Remove the brackets.");
            }
            event = events.next();
        }
        return new Keys(entries, layout(start), whole(start, event, parts));
    }

    /// A block collection's own end mark lies where the next thing begins; it really ends with its last part.
    private Span whole(CollectionStartEvent start, Event end, List<YamlNode> parts) {
        if (layout(start) == Layout.FLOW || parts.isEmpty()) {
            return lines.span(offset(start.getStartMark(), 0), offset(end.getEndMark(), offset(start.getEndMark(), 0)));
        }
        return lines.span(
                offset(start.getStartMark(), 0), parts.getLast().span().end());
    }

    private static Layout layout(CollectionStartEvent start) {
        return start.getFlowStyle() == FlowStyle.FLOW ? Layout.FLOW : Layout.BLOCK;
    }

    private Span span(Event event) {
        int start = offset(event.getStartMark(), 0);
        return lines.span(start, offset(event.getEndMark(), start));
    }

    private int offset(Optional<Mark> mark, int otherwise) {
        return mark.map(found -> offsets[Math.clamp(found.getIndex(), 0, offsets.length - 1)])
                .orElse(otherwise);
    }

    /// The library counts code points; texts count characters.
    private static int[] offsets(String text, int skipped) {
        var found = new int[text.codePointCount(skipped, text.length()) + 1];
        int offset = skipped;
        for (int i = 0; i < found.length; i++) {
            found[i] = offset;
            if (offset < text.length()) {
                offset += Character.charCount(text.codePointAt(offset));
            }
        }
        return found;
    }

    private void syntax(MarkedYamlEngineException failure) {
        int at = offset(failure.getProblemMark().or(failure::getContextMark), text.length());
        var context = failure.getContext() == null ? "" : " (" + oneLine(failure.getContext()) + ")";
        report(
                ProblemCode.YAML_SYNTAX,
                lines.span(at, at),
                "This is not YAML: " + oneLine(String.valueOf(failure.getProblem())) + context + ".",
                "Check the indentation, the colons and the quotes here and in the line above.");
    }

    private void feature(Event event, String what) {
        report(
                ProblemCode.YAML_FEATURE,
                span(event),
                "Policies are plain YAML and do not have " + shorten(what) + ".",
                "Remove it, or put the value in quotes.");
    }

    private void report(ProblemCode code, Span span, String sentence, String fix) {
        problems.add(Problem.of(code, span.place(), "", sentence, fix));
    }

    private Refused refuse(ProblemCode code, Span span, String sentence, String fix) {
        return new Refused(Problem.of(code, span.place(), "", sentence, fix));
    }

    private static String oneLine(String text) {
        return shorten(text.strip().replaceAll("\\s+", " "));
    }

    private static String shorten(String text) {
        return text.length() <= 120 ? text : text.substring(0, 117) + "...";
    }

    /// Ends the reading of a file that must not be read further.
    private static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient Problem problem;

        Refused(Problem problem) {
            super(problem.sentence(), null, false, false);
            this.problem = problem;
        }
    }
}
