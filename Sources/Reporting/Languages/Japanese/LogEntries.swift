extension JapaneseTemplates {
    /// Reading log entries.
    static let logEntries: [String: String] = [
        "the compressed data cannot be unpacked: there is no memory for it": "圧縮データを展開するメモリを確保できません",
        "the compressed data is cut off": "圧縮データが途中で切れています",
        "the compressed data is damaged": "圧縮データが壊れています",
        "there is something else behind the compressed data": "圧縮データの後に別のデータがあります",
        "an entry is missing before this comma": "このカンマの前にエントリがありません",
        "an entry is missing behind the last comma": "最後のカンマの後にエントリがありません",
        "an array of entries has something else here": "エントリの配列の中に、エントリではないものがあります",
        "a comma is missing before this entry": "このエントリの前にカンマがありません",
        "the array of entries that begins in line {0} is not closed": "{0} 行目から始まるエントリの配列が閉じられていません",
        "an entry of more than {0} bytes is not read": "{0} バイトを超えるエントリは読み取りません",
        "the entry that begins here is cut off": "ここから始まるエントリが途中で切れています",
        "a log entry has a NUL byte": "ログエントリに NUL バイトがあります",
        "a log entry is a JSON object": "ログエントリは JSON オブジェクトでなければなりません",
        "byte 0x{0} is not UTF-8": "バイト 0x{0} は UTF-8 ではありません",
        "more than {0} names and values": "名前と値の数が {0} を超えています",
        "{0} entries could not be read; the first {1} are named above":
            "{0} 件のエントリを読み取れませんでした。最初の {1} 件を上に示しています",
    ]
}
