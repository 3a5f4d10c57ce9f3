/// Folds texts for comparison: `toNFKC_Casefold` of the Unicode Standard, section 3.13.
///
/// The numbers come from the Unicode data by Scripts/folding-tables.py; letters of later versions stay as they are.
enum TextFolding {
    /// A text folded, in UTF-8.
    static func folded(_ bytes: UnsafeRawBufferPointer) -> [UInt8] {
        if isASCII(bytes) { return bytes.map(lower) }
        var scalars: [Unicode.Scalar] = []
        scalars.reserveCapacity(bytes.count)
        for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars { append(scalar, to: &scalars) }
        TextComposition.compose(&scalars)
        var text = String.UnicodeScalarView()
        text.append(contentsOf: scalars)
        return Array(String(text).utf8)
    }

    @inline(__always)
    static func lower(_ byte: UInt8) -> UInt8 {
        byte &- UInt8(ascii: "A") < 26 ? byte | 0x20 : byte
    }

    /// Whether there is nothing but ASCII; eight bytes are looked at in one.
    static func isASCII(_ bytes: UnsafeRawBufferPointer) -> Bool {
        var place = 0
        var marks: UInt64 = 0
        while place + 8 <= bytes.count {
            marks |= bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self)
            place += 8
        }
        while place < bytes.count {
            marks |= UInt64(bytes[place])
            place += 1
        }
        return marks & 0x8080_8080_8080_8080 == 0
    }

    /// Adds what a scalar is folded to.
    private static func append(_ scalar: Unicode.Scalar, to scalars: inout [Unicode.Scalar]) {
        let value = scalar.value
        guard value >= 0x80 else {
            scalars.append(Unicode.Scalar(lower(UInt8(value))))
            return
        }
        if let run = row(value, in: FoldingTables.runs, width: 4), value <= FoldingTables.runs[run + 1],
            (value - FoldingTables.runs[run]) % FoldingTables.runs[run + 2] == 0
        {
            append(FoldingTables.runs[run + 3] + value - FoldingTables.runs[run], to: &scalars)
        } else if let row = row(value, in: FoldingTables.sequences, width: 2), FoldingTables.sequences[row] == value {
            let place = FoldingTables.sequences[row + 1]
            let start = Int(place >> 8)
            for index in start..<start + Int(place & 0xFF) { append(FoldingTables.scalars[index], to: &scalars) }
        } else if let row = row(value, in: FoldingTables.ignored, width: 2), value <= FoldingTables.ignored[row + 1] {
            return
        } else {
            scalars.append(scalar)
        }
    }

    private static func append(_ value: UInt32, to scalars: inout [Unicode.Scalar]) {
        if let scalar = Unicode.Scalar(value) { scalars.append(scalar) }
    }

    /// Where the last row of a table begins whose first number is not above a value; nil when all are.
    static func row(_ value: UInt32, in table: [UInt32], width: Int) -> Int? {
        var (low, high) = (0, table.count / width)
        while low < high {
            let middle = (low + high) / 2
            if table[middle * width] <= value { low = middle + 1 } else { high = middle }
        }
        return low == 0 ? nil : (low - 1) * width
    }
}
