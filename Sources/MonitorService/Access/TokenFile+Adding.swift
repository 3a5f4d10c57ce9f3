import Glibc
import Messages
import SourceText

extension TokenFile {
    /// How long a name may be, in bytes.
    public static let nameLimit = 100

    /// Whether a file can hold a name and whoever reads it can see all of it: no white space, no `#`, not too long.
    public static func isName(_ text: String) -> Bool {
        (1...nameLimit).contains(text.utf8.count)
            && text.unicodeScalars.allSatisfy { scalar in
                switch scalar.properties.generalCategory {
                case .control, .format, .surrogate, .unassigned, .spaceSeparator, .lineSeparator, .paragraphSeparator:
                    false
                default: scalar != "#"
                }
            }
    }

    /// The line of a file that lets a token stand for a principal; it holds the token's hash, not the token.
    public static func line(_ principal: Principal, _ token: AccessToken) -> String {
        "\(principal.name) \(principal.role.rawValue) \(token.hash)"
    }

    /// Adds a line to a file, which is made for its owner alone where it is not there.
    /// - Throws: ``FileProblem`` when it cannot be written, has a fault, or has a token for the name; it stays as it was.
    public static func add(_ token: AccessToken, for principal: Principal, to path: String) throws(FileProblem) {
        let descriptor = open(path, O_RDWR | O_CREAT | O_APPEND | O_CLOEXEC | O_NONBLOCK, 0o600)
        guard descriptor >= 0 else { throw unwritten(path) }
        defer { close(descriptor) }
        // Two that add at once do not give one name twice.
        guard flock(descriptor, LOCK_EX) == 0 else { throw unwritten(path) }
        let bytes = try SmallFile.read([path], limit: sizeLimit)[0]
        guard !(try read(SourceFile(path: path, bytes: bytes))).names(principal.name) else {
            throw FileProblem("\(path): '\(principal.name)' has a token already; give each a name of its own")
        }
        let gap = bytes.isEmpty || bytes.last == UInt8(ascii: "\n") ? "" : "\n"
        try append(gap + line(principal, token) + "\n", to: descriptor, path, behind: bytes.count)
    }

    /// Half a line would be a fault of the file: what could not be written whole is taken back.
    private static func append(
        _ text: String,
        to descriptor: Int32,
        _ path: String,
        behind size: Int
    ) throws(FileProblem) {
        let bytes = Array(text.utf8)
        let written = write(descriptor, bytes, bytes.count)
        guard written == bytes.count, fsync(descriptor) == 0 else {
            let problem = written < 0 || written == bytes.count ? unwritten(path) : unwritten(path, ENOSPC)
            _ = ftruncate(descriptor, size)
            throw problem
        }
    }

    private static func unwritten(_ path: String, _ code: Int32 = errno) -> FileProblem {
        FileProblem("\(path) could not be written: \(String(cString: strerror(code)))")
    }
}
