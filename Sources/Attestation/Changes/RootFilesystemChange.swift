import MeasuredBoot
import Messages

/// Tells a change of the root file system, whose hash stands in the kernel's command line, from other changes of that
/// line.
enum RootFilesystemChange {
    /// The change of the root file system; nil when both boots have the same hash, or none.
    static func of(_ commandLine: ComponentAlignment) -> BootChanges.Change? {
        guard let old = hash(commandLine.removed), let new = hash(commandLine.added), old != new else { return nil }
        return BootChanges.Change(
            component: .rootFilesystem,
            pcrs: Set((commandLine.removed + commandLine.added).map(\.pcr)).sorted(),
            kind: .changed,
            old: [Message(verbatim: String(old))],
            new: [Message(verbatim: String(new))],
            summary: "the root file system has another dm-verity hash"
        )
    }

    /// Whether nothing else changed of the command line.
    static func isAll(of commandLine: ComponentAlignment) -> Bool {
        let (old, new) = (lines(commandLine.removed), lines(commandLine.added))
        return old.count == commandLine.removed.count && !old.isEmpty
            && old.map(RootFilesystem.masked) == new.map(RootFilesystem.masked)
    }

    private static func hash(_ items: [MeasuredItem]) -> Substring? {
        lines(items).lazy.compactMap { RootFilesystem.hash(in: $0) }.first
    }

    /// Only what digests bind says which root file system it was.
    private static func lines(_ items: [MeasuredItem]) -> [String] {
        items.filter { $0.event.coverage.isBound }.map { $0.scriptLine ?? $0.words.description }
    }
}
