import LogEntries
import SourceText

/// A file on its way: what has been read of it, and whether there may be more.
struct FollowedFile: Sendable {
    /// Its path when it was last seen.
    var path: String

    /// How far it has been read.
    var place: FilePlace

    /// Open while more is expected.
    private var file: ReadableFile?

    /// The size and time that it had when all of it had been looked at.
    private var seen: FileStatus?

    /// Where the line begins that is being passed over, as it is too long.
    private var passedOverFrom: Int?

    /// Whether it is packed, so that nothing of it is read, whatever is added.
    private var isPacked = false

    /// Whether bytes without a line feed stand behind the place.
    private(set) var hasRest = false

    /// What the file was like when such a rest was last looked at.
    private var triedRest: FileStatus?

    /// Why it could not be read when that was last tried.
    var failure: FileFailure?

    init(path: String, place: FilePlace) {
        self.path = path
        self.place = place
    }

    /// What a look at a file comes to.
    enum Step: Sendable {
        /// Whole lines. The place is behind them.
        case lines([UInt8])
        /// A line that is too long begins at this offset.
        case overlong(offset: Int)
        /// The file is not the one that it was, and is read from its beginning.
        case begunAgain
        /// The file is packed, and none of it is read.
        case packed
        /// There is no more at the moment.
        case nothing
    }

    /// Whether there may be something to read.
    func mayHaveMore(_ status: FileStatus) -> Bool { status != seen }

    /// Whether it has been written to within so many seconds.
    static func isBusy(_ status: FileStatus, at now: Timestamp, within seconds: Int64 = settlingTime) -> Bool {
        now.seconds - status.modified / 1_000_000_000 < seconds
    }

    /// How long a file says nothing until its last line counts as whole, in seconds.
    static let settlingTime: Int64 = 5

    /// Keeps no file open that nobody writes to.
    mutating func rest(at now: Timestamp) {
        if let seen, !Self.isBusy(seen, at: now, within: 60) { file = nil }
    }

    /// What the system says of it; nil when it is not open.
    func status() throws(FileFailure) -> FileStatus? { try file?.status() }

    /// Opens it where it is closed.
    /// - Returns: false when the path has come to mean another file.
    mutating func open() throws(FileFailure) -> Bool {
        if file != nil { return true }
        let opened = try ReadableFile(path: path)
        guard try opened.status().inode == place.inode else { return false }
        file = opened
        return true
    }

    /// Reads on by one step. Blocks as long as the disk does.
    mutating func step() throws(FileFailure) -> Step {
        guard let file else { return .nothing }
        let status = try file.status()
        guard status != seen else { return .nothing }
        if isPacked, status.size >= place.offset {
            try takeWhole(file, status)
            return .nothing
        }
        if place.offset > 0, try isAnother(file, status) {
            place = FilePlace(inode: place.inode)
            passedOverFrom = nil
            isPacked = false
            return .begunAgain
        }
        let window = try file.read(
            at: place.offset,
            count: min(EntryBatch.sizeLimit, max(0, status.size - place.offset))
        )
        if place.offset == 0, window.starts(with: Self.gzipMagic) {
            isPacked = true
            try takeWhole(file, status)
            return .packed
        }
        return try take(window, of: file, status)
    }

    /// Where reading has to go on should it break off now: never within a line.
    var committedPlace: FilePlace {
        FilePlace(inode: place.inode, offset: passedOverFrom ?? place.offset, mark: place.mark)
    }

    /// Whether nobody has written to it for a while, and it does not end with a line feed.
    func wantsRest(at now: Timestamp) -> Bool {
        guard hasRest, let seen, seen != triedRest else { return false }
        return !Self.isBusy(seen, at: now)
    }

    /// The line without an end behind the place, when it is one entry all the same: nothing can be added to a whole
    /// object that makes another entry of it. Moves on behind it.
    mutating func takeRest() throws(FileFailure) -> [UInt8]? {
        guard let file, hasRest, passedOverFrom == nil else { return nil }
        triedRest = seen
        let rest = try file.read(at: place.offset, count: EntryBatch.sizeLimit)
        var tape = JSONTape()
        guard !rest.contains(UInt8(ascii: "\n")), let line = try? EntryLine(rest.span.bytes, &tape) else { return nil }
        try moveOn(by: rest.count, in: file)
        hasRest = false
        return line.bytes
    }

    // MARK: Steps

    private static let gzipMagic: [UInt8] = [0x1F, 0x8B]

    private func isAnother(_ file: ReadableFile, _ status: FileStatus) throws(FileFailure) -> Bool {
        if status.size < place.offset { return true }
        return FileMark(try file.read(at: 0, count: place.mark.length)) != place.mark
    }

    private mutating func take(
        _ window: [UInt8],
        of file: ReadableFile,
        _ status: FileStatus
    ) throws(FileFailure) -> Step {
        if passedOverFrom != nil { return try passOver(window, of: file, status) }
        switch LineWindow(window) {
        case .lines(let end):
            try moveOn(by: end, in: file)
            return .lines(Array(window[..<end]))
        case .overlong:
            let start = place.offset
            passedOverFrom = start
            try moveOn(by: window.count, in: file)
            return .overlong(offset: start)
        case .unfinished:
            hasRest = !window.isEmpty
            seen = status
            return .nothing
        }
    }

    private mutating func passOver(
        _ window: [UInt8],
        of file: ReadableFile,
        _ status: FileStatus
    ) throws(FileFailure) -> Step {
        let feed = window.firstIndex(of: UInt8(ascii: "\n"))
        try moveOn(by: feed.map { $0 + 1 } ?? window.count, in: file)
        if feed != nil { passedOverFrom = nil }
        guard window.isEmpty else { return .lines([]) }
        seen = status
        hasRest = false
        return .nothing
    }

    private mutating func takeWhole(_ file: ReadableFile, _ status: FileStatus) throws(FileFailure) {
        try moveOn(by: status.size - place.offset, in: file)
        hasRest = false
        seen = status
    }

    private mutating func moveOn(by count: Int, in file: ReadableFile) throws(FileFailure) {
        place.offset += count
        guard place.mark.length < FileMark.longest else { return }
        place.mark = FileMark(try file.read(at: 0, count: min(place.offset, FileMark.longest)))
    }
}
