/// Text inside of bytes that are not all text.
public enum PrintableText {
    /// Runs of printable ASCII, also where a zero stands behind each letter as in UTF-16.
    public static func runs(in bytes: some Collection<UInt8>, longerThan length: Int) -> [String] {
        var runs: [String] = []
        var run: [UInt8] = []
        var zeros = 0
        for byte in bytes {
            if (0x20..<0x7F).contains(byte) {
                run.append(byte)
                zeros = 0
            } else if byte == 0, zeros == 0, !run.isEmpty {
                zeros = 1
            } else {
                if run.count > length { runs.append(String(decoding: run, as: UTF8.self)) }
                run = []
                zeros = 0
            }
        }
        if run.count > length { runs.append(String(decoding: run, as: UTF8.self)) }
        return runs
    }

    /// Bytes as text where they are text: closed by a zero or not, in ASCII, UTF-8 or UTF-16; else nil.
    public static func whole(_ bytes: ArraySlice<UInt8>) -> String? {
        guard !bytes.isEmpty else { return nil }
        if bytes.count >= 2, bytes.count.isMultiple(of: 2), isWide(bytes) { return UTF16Text.decode(bytes) }
        let body = bytes.last == 0 ? bytes.dropLast() : bytes
        guard !body.isEmpty else { return nil }
        // Nearly all texts are plain ASCII; properties of Unicode cost more than all the rest.
        if body.allSatisfy({ (0x20..<0x7F).contains($0) || $0 == 0x0A || $0 == 0x09 }) {
            return String(decoding: body, as: UTF8.self)
        }
        guard let text = String(validating: body, as: UTF8.self),
            text.unicodeScalars.allSatisfy({ $0 == "\n" || $0 == "\t" || $0.properties.generalCategory != .control })
        else { return nil }
        return text
    }

    private static func isWide(_ bytes: ArraySlice<UInt8>) -> Bool {
        var index = bytes.startIndex
        while index < bytes.endIndex - 1 {
            let (low, high) = (bytes[index], bytes[index + 1])
            // The closing zero, and nothing but zeros behind it.
            if low == 0, high == 0 { return index > bytes.startIndex && bytes[index...].allSatisfy { $0 == 0 } }
            guard high == 0, low >= 0x20 || low == 0x0A || low == 0x0D || low == 0x09, low < 0x7F else { return false }
            index += 2
        }
        return true
    }
}
