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
        case (_, .added): "only the later boot has it: \(alignment.added.map(\.words), separator: .semicolon)"
        case (_, .removed): "only the earlier boot has it: \(alignment.removed.map(\.words), separator: .semicolon)"
        }
    }

    /// What fits every component: what went and what came.
    private static func general(_ alignment: ComponentAlignment) -> Message {
        let (old, new) = (alignment.removed.map(\.words), alignment.added.map(\.words))
        if new.isEmpty { return "no longer measured: \(old, separator: .semicolon)" }
        if old.isEmpty { return "newly measured: \(new, separator: .semicolon)" }
        if old == new { return "other content: \(new, separator: .semicolon)" }
        return "before: \(old, separator: .semicolon); now: \(new, separator: .semicolon)"
    }
}
