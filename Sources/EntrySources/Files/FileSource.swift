import LogEntries
import Messages
import NIOPosix

/// Follows files: what is in them, what is added, and what takes their place.
struct FileSource: EntrySourceReader {
    private let discovery: FileDiscovery
    private let voice: SourceVoice
    private let interval: Duration

    var name: String { voice.name }

    init(_ name: String, _ discovery: FileDiscovery, _ context: SourceContext) {
        self.discovery = discovery
        voice = SourceVoice(name: name, context: context)
        interval =
            switch discovery {
            case .file: context.pollInterval
            // Whole folders are looked through less often.
            case .directory: context.pollInterval * 4
            }
    }

    func run(from position: String?, deliver: @Sendable (EntryBatch) async throws -> Void) async throws {
        var files = FollowedFiles(place(position))
        while true {
            try Task.checkCancellation()
            await search(&files)
            for inode in files.order {
                try await read(inode, of: &files, deliver)
            }
            try await voice.context.sleep(interval)
        }
    }

    private func place(_ text: String?) -> FilePosition {
        guard let text else { return FilePosition() }
        if let position = FilePosition(text) { return position }
        voice.movedOn("the position '\(text)' is not one of files; everything is read again")
        return FilePosition()
    }

    // MARK: Finding

    private func search(_ files: inout FollowedFiles) async {
        let known = Set(files.files.keys)
        do {
            let found = try await Self.onDisk { [discovery] in try discovery.files(known: known) }
            complain(found.passedOver > 0 ? tooMany(found.passedOver) : nil, &files)
            if files.meet(found.files) {
                voice.movedOn("no file is there any more that was read before; what was added to them since is missed")
            }
        } catch {
            complain("\(discovery.path) cannot be read: \(Self.reason(error))", &files)
        }
    }

    private func tooMany(_ count: Int) -> Message {
        """
        \(discovery.path) holds more than \(FileDiscovery.countLimit) files, and \(count) of them are not read; move \
        away those that are finished
        """
    }

    /// Says what stands in the way of the search, once.
    private func complain(_ text: Message?, _ files: inout FollowedFiles) {
        guard files.complaint != text?.description else { return }
        files.complaint = text?.description
        if let text { voice.isWaiting(interval, because: text) }
    }

    // MARK: Reading

    private func read(
        _ inode: UInt64,
        of files: inout FollowedFiles,
        _ deliver: @Sendable (EntryBatch) async throws -> Void
    ) async throws {
        guard var file = files[inode] else { return }
        let isThere = files.isThere(inode)
        do {
            guard let status = try file.status() ?? files.status(inode) else {
                // What is neither there nor open has been read as far as it can be.
                return leave(file, of: &files)
            }
            if file.mayHaveMore(status) || file.wantsRest(at: now) {
                guard try await Self.change(&file, { file throws(FileFailure) in try file.open() }) else { return }
                try await readOn(&file, of: &files, deliver)
            }
            if isThere {
                file.rest(at: now)
                files[inode] = file
            } else if !FollowedFile.isBusy(status, at: now) {
                leave(file, of: &files)
            }
        } catch let failure as FileFailure {
            if file.failure != failure {
                voice.isWaiting(interval, because: "\(file.path) cannot be read: \(failure.reason)")
            }
            file.failure = failure
            files[inode] = isThere ? file : nil
        }
    }

    /// After so many steps it is the turn of the other files.
    private static let stepLimit = 64

    private var now: Timestamp { voice.context.now() }

    private func readOn(
        _ file: inout FollowedFile,
        of files: inout FollowedFiles,
        _ deliver: @Sendable (EntryBatch) async throws -> Void
    ) async throws {
        file.failure = nil
        reading: for _ in 0..<Self.stepLimit {
            switch try await Self.change(&file, { file throws(FileFailure) in try file.step() }) {
            case .lines(let lines): try await hand(lines, of: file, &files, deliver)
            case .overlong(let offset): voice.passedOver(Self.overlong(file.path, offset))
            case .begunAgain:
                voice.movedOn("\(file.path) was emptied or replaced in its place; it is read from its beginning")
            case .packed: voice.passedOver("\(file.path) is packed with gzip; unpack it to have it read")
            case .nothing: break reading
            }
        }
        guard file.wantsRest(at: now) else {
            files[file.place.inode] = file
            return
        }
        let rest = try await Self.change(&file) { file throws(FileFailure) in try file.takeRest() }
        try await hand(rest ?? [], of: file, &files, deliver)
    }

    private func hand(
        _ lines: [UInt8],
        of file: FollowedFile,
        _ files: inout FollowedFiles,
        _ deliver: @Sendable (EntryBatch) async throws -> Void
    ) async throws {
        files[file.place.inode] = file
        guard lines.contains(where: { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") }) else { return }
        let batch = EntryBatch(entries: lines, position: files.position)
        try await Insistence(voice: voice).deliver(batch, to: deliver)
    }

    private static func overlong(_ path: String, _ offset: Int) -> Message {
        """
        the line of \(path) that begins at byte \(offset) is longer than \(EntryBatch.sizeLimit) bytes, which no entry \
        is, and was passed over
        """
    }

    /// Lets go of a file that is gone and that nobody writes to any more.
    private func leave(_ file: FollowedFile, of files: inout FollowedFiles) {
        if file.hasRest {
            voice.passedOver("the last line of \(file.path), which is gone, is cut off and was passed over")
        }
        files[file.place.inode] = nil
    }

    // MARK: The disk

    private static func change<Result: Sendable>(
        _ file: inout FollowedFile,
        _ work: @escaping @Sendable (inout FollowedFile) throws(FileFailure) -> Result
    ) async throws -> Result {
        let before = file
        let (after, result) = try await onDisk {
            var file = before
            let result = try work(&file)
            return (file, result)
        }
        file = after
        return result
    }

    private static func onDisk<Result: Sendable>(
        _ work: @escaping @Sendable () throws -> Result
    ) async throws -> Result {
        try await NIOThreadPool.singleton.runIfActive(work)
    }

    private static func reason(_ error: any Error) -> String {
        (error as? FileFailure)?.reason ?? String(describing: error)
    }
}
