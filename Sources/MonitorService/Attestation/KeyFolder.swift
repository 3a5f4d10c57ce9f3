import Glibc
import Messages

/// What files a folder of keys has.
enum KeyFolder {
    /// The names of all keys.
    static func names(_ folder: String) throws(FileProblem) -> [String] {
        var names: [String] = []
        try look(into: folder) { name in
            names.append(name)
            return true
        }
        return names
    }

    /// Whether there is any key: a folder of many is not read to its end.
    static func hasKeys(_ folder: String) throws(FileProblem) -> Bool {
        var hasKeys = false
        try look(into: folder) { _ in
            hasKeys = true
            return false
        }
        return hasKeys
    }

    /// Hands over the names of keys, until no more is wanted.
    private static func look(into folder: String, _ visit: (String) -> Bool) throws(FileProblem) {
        // Whoever may list a folder need not be allowed to open what is in it.
        guard access(folder, R_OK | X_OK) == 0, let stream = opendir(folder) else {
            throw errno == ENOENT
                ? FileProblem("\(folder): there is no such folder")
                : FileProblem("\(folder): the folder cannot be read")
        }
        defer { closedir(stream) }
        while let entry = readdir(stream) {
            let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
                String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
            }
            if name.hasSuffix(".pem"), !name.hasPrefix("."), !visit(name) { return }
        }
    }
}
