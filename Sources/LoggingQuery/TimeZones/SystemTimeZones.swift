import Glibc

/// The rules of time zones that a system has: its files of TZif.
public struct SystemTimeZones: TimeZoneSource {
    /// The folder that the names of zones are paths in.
    public let folder: String

    /// The rules of a folder.
    public init(folder: String = "/usr/share/zoneinfo") { self.folder = folder }

    /// Reads the file of a zone; a name that could lead out of the folder is none.
    public func file(of name: String) throws(TimeZoneFault) -> [UInt8] {
        guard Self.isName(name) else { throw .unknownName }
        let descriptor = open("\(folder)/\(name)", O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else { throw isHere ? .unknownName : .noRules(folder: folder) }
        defer { close(descriptor) }
        var bytes = [UInt8](repeating: 0, count: TimeZoneFile.sizeLimit + 1)
        var count = 0
        while count < bytes.count {
            let got = bytes.withUnsafeMutableBytes {
                read(descriptor, $0.baseAddress?.advanced(by: count), $0.count - count)
            }
            if got < 0, errno == EINTR { continue }
            // What is opened and cannot be read is a folder: a part of a name.
            guard got >= 0 else { throw .unknownName }
            if got == 0 { return Array(bytes.prefix(count)) }
            count += got
        }
        throw .tooLarge
    }

    private var isHere: Bool { access("\(folder)/Etc", F_OK) == 0 }

    /// Whether a text is formed like the name of a zone: parts of letters, digits and few signs. All begin with a capital;
    /// other files that lie beside them do not.
    private static func isName(_ text: String) -> Bool {
        guard text.utf8.count <= 64, let first = text.utf8.first,
            (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(first)
        else { return false }
        return text.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false).allSatisfy { part in
            !part.isEmpty
                && part.allSatisfy { byte in
                    let character = Character(Unicode.Scalar(byte))
                    return character.isASCII && (character.isLetter || character.isNumber || "_+-".contains(character))
                }
        }
    }
}
