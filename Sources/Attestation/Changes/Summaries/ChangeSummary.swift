import MeasuredBoot
import Messages

/// Says in one sentence what changed of a component.
enum ChangeSummary {
    static func of(_ alignment: ComponentAlignment, _ kind: BootChanges.Change.Kind) -> Message {
        switch (alignment.component, kind) {
        case (.kernelCommandLine, .changed): CommandLineSummary.of(alignment) ?? general(alignment)
        case (.kernel, .changed): FileSummary.of(alignment, "kernel") ?? general(alignment)
        case (.initramfs, .changed): FileSummary.of(alignment, "initramfs") ?? general(alignment)
        case (.secureBootPolicy, .changed), (.secureBootAuthority, .changed), (.bootOrder, .changed):
            VariableSummary.of(alignment) ?? general(alignment)
        case (_, .changed): general(alignment)
        case (_, .added): "only the later boot has it: \(list(alignment.added))"
        case (_, .removed): "only the earlier boot has it: \(list(alignment.removed))"
        }
    }

    /// What fits every component: what went and what came.
    private static func general(_ alignment: ComponentAlignment) -> Message {
        let (old, new) = (list(alignment.removed), list(alignment.added))
        if alignment.added.isEmpty { return "no longer measured: \(old)" }
        if alignment.removed.isEmpty { return "newly measured: \(new)" }
        if alignment.removed.map(\.words) == alignment.added.map(\.words) { return "other content: \(new)" }
        return "before: \(old); now: \(new)"
    }

    /// As many measurements as a sentence bears; the whole lists stand beside it.
    private static func list(_ items: [MeasuredItem]) -> Message {
        let limit = 3
        let shown = items.prefix(limit).map { short($0.words) }
        return items.count > limit
            ? "\(shown, separator: .semicolon) and \(items.count - limit) more" : "\(shown, separator: .semicolon)"
    }

    private static func short(_ words: Message) -> Message {
        let limit = 100
        // Only what a log says is long; what this program says of it is not.
        guard words.template == "{0}", words.description.count > limit else { return words }
        return Message(verbatim: words.description.prefix(limit) + "…")
    }
}
