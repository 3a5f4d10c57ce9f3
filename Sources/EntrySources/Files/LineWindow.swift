/// What can be taken of the bytes that stand at one place of a file.
enum LineWindow: Hashable {
    /// Whole lines, up to this offset in the window.
    case lines(end: Int)
    /// The beginning of a line, whose end is not there yet.
    case unfinished
    /// The beginning of a line that is longer than any may be.
    case overlong

    /// - Parameters:
    ///   - bytes: the window; shorter than `limit` only at the end of the file.
    ///   - limit: how long a line may be, with its line feed.
    ///   - count: how many lines are taken.
    init(_ bytes: [UInt8], limit: Int = EntryBatch.sizeLimit, count: Int = EntryBatch.countLimit) {
        var end = 0
        var lines = 0
        while lines < count, let feed = bytes[end...].firstIndex(of: UInt8(ascii: "\n")) {
            end = feed + 1
            lines += 1
        }
        self = end > 0 ? .lines(end: end) : bytes.count >= limit ? .overlong : .unfinished
    }
}
