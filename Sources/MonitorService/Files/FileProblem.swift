import Crypto
public import Messages

/// Why files cannot be used as they are.
public struct FileProblem: Error, Hashable, Sendable {
    /// The reason in a sentence without a full stop, with the file's name; no secret is part of it.
    public let message: Message

    init(_ message: Message) { self.message = message }
}

extension SmallFile {
    /// Reads several files, each to its end.
    /// - Throws: ``FileProblem`` for the first that cannot be read.
    static func read(_ paths: [String], limit: Int) throws(FileProblem) -> [[UInt8]] {
        var files: [[UInt8]] = []
        for path in paths {
            do throws(SmallFile.Failure) {
                files.append(try read(path, limit: limit))
            } catch {
                throw FileProblem("\(path) cannot be read: \(error.reason)")
            }
        }
        return files
    }

    /// A hash of several files. Lengths stand in front, so that bytes cannot move from one into another unseen.
    static func digest(_ files: some Sequence<[UInt8]>) -> [UInt8] {
        var hash = SHA256()
        for file in files {
            withUnsafeBytes(of: file.count.bigEndian) { hash.update(bufferPointer: $0) }
            hash.update(data: file)
        }
        return Array(hash.finalize())
    }
}
