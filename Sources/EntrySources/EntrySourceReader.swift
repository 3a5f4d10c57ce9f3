/// Where entries come from.
///
/// Every reader keeps what `EntrySourceConformanceTests` holds it to: nothing is acknowledged, and no position moves on,
/// before `deliver` has returned; what was not taken is delivered again; and whatever cannot be read is told.
public protocol EntrySourceReader: Sendable {
    /// The name of the source in the configuration.
    var name: String { get }

    /// Reads until the task is cancelled, or to the end of a source that has one.
    ///
    /// What is wrong with the source, and may be repaired while this waits, is told as a ``SourceRemark`` and tried again
    /// with back-off. Entries come at least once.
    /// - Parameters:
    ///   - position: that of the last batch that was taken, in this run of the program or one before; nil for none.
    ///   - deliver: returns when the entries are committed. When it throws they are not taken, and come again.
    /// - Throws: `CancellationError` when the task is cancelled.
    func run(from position: String?, deliver: @Sendable (EntryBatch) async throws -> Void) async throws
}
