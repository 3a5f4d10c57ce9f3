extension JapaneseTemplates {
    /// What is said about comments that suppress findings, and about baselines.
    static let suppressions: [String: String] = [
        // What is wrong with a comment
        "'until {0}' has to stand at the end of the comment": "'until {0}' はコメントの末尾に書きます",
        "'{0}' looks like a last day; write 'until {1}' as the last two words":
            "'{0}' は有効期限のように見えます。コメントの末尾に、空白で区切って 'until {1}' と書いてください",
        "'until' is not followed by a day: write it as YYYY-MM-DD":
            "'until' の後に日付がありません。YYYY-MM-DD の形式で書きます",
        "'{0}' behind 'until' is no day of the calendar; write it as YYYY-MM-DD":
            "'until' の後の '{0}' は存在しない日付です。YYYY-MM-DD の形式で書きます",
        "a comment that begins with 'shieldwatch:' has to read 'shieldwatch:ignore RULE reason'":
            "'shieldwatch:' で始まるコメントは 'shieldwatch:ignore RULE 理由' の形式で書きます",
        "it and the comment in line {0} give {1} different reasons or days for the same lines; keep one of them":
            "{0} 行目のコメントと、同じ行の {1} に対する理由または期限が異なります。どちらか一方だけを残してください",
        "it belongs to nothing: write it at the end of the line where a block or attribute begins, or on the line above":
            "どの要素にも属していません。ブロックまたは属性が始まる行の末尾か、その直前の行に書きます",
        "it is longer than {0} bytes": "{0} バイトを超えています",
        "it names more than {0} rules; write several comments":
            "{0} 個を超えるルールを指定しています。コメントを分けてください",
        "no rule is named: write 'shieldwatch:ignore RULE reason'":
            "ルール名がありません。'shieldwatch:ignore RULE 理由' の形式で書きます",
        "several rules are separated by commas without spaces, and '{0}' is not such a list":
            "複数のルールは空白を入れずにカンマで区切りますが、'{0}' はその形式ではありません",

        // Findings about comments
        "A comment cannot be understood as a suppression and is not honoured":
            "抑制コメントとして解釈できないため、無効です",
        "A comment is to suppress {0} without a reason and is not honoured":
            "{0} を抑制する理由が書かれていないため、コメントは無効です",
        "A comment suppresses nothing: {0} has nothing to report there":
            "コメントは何も抑制していません。この箇所に {0} の検出結果はありません",
        "A comment suppresses nothing: {0} is suppressed there already":
            "コメントは何も抑制していません。この箇所の {0} はすでに抑制されています",
        "A suppression of {0} has expired": "{0} の抑制の有効期限が切れています",
        "covers nothing": "抑制の対象なし",
        "it belongs to what begins in line {0}, where no finding of {1} is left for it to cover":
            "{0} 行目から始まる要素に属していますが、そこには抑制すべき {1} の検出結果がありません",
        "its last day was {0}": "有効期限は {0} でした",
        "no reason": "理由なし",
        "not honoured": "無効",
        "said before": "重複",
        "the comment in line {0} says the same": "{0} 行目のコメントが同じ内容です",
        "whoever reads it later has to know why: write the reason behind the rule":
            "後で読む人が判断できるように、ルール名の後に理由を書いてください",

        // Baselines
        "1 finding recorded in {0} is gone; `shieldwatch baseline create` makes it anew:":
            "ベースライン {0} に記録された検出結果のうち 1 件が解消しています(`shieldwatch baseline create` で作り直せます):",
        "\"{0}\" is a list": "\"{0}\" はリストで書きます",
        "  and {0} more": "  ほか {0} 件",
        "  gone: {0} at {1}": "  解消: {0}({1})",
        "  gone: {0} at {1} in {2}": "  解消: {0}({2} の {1})",
        "a baseline is one object": "ベースラインは 1 つのオブジェクトで書きます",
        "a fingerprint has 32 hexadecimal digits": "フィンガープリントは 32 桁の 16 進数です",
        "a recorded finding is an object": "記録された検出結果はオブジェクトで書きます",
        "a root": "ルート",
        "an outcome here is 'failed' or 'notDetermined'": "ここに書ける結果は 'failed' または 'notDetermined' です",
        "control characters have no place in {0}": "{0} に制御文字は使えません",
        "expected text for {0}": "{0} にはテキストが必要です",
        "none": "なし",
        "the member \"{0}\" is missing here": "ここにメンバー \"{0}\" が必要です",
        "this baseline is of another project, or was made from another folder: its roots are {0}, and here are {1}":
            "このベースラインは別のプロジェクトのものか、別のフォルダから作成されたものです。記録されたルートは {0} ですが、ここのルートは {1} です",
        "this fingerprint is recorded a second time": "このフィンガープリントは 2 回記録されています",
        "this is not version {0} of the baseline, which is all that this program reads; make it anew with `shieldwatch baseline create`":
            "読み取れるベースラインはバージョン {0} だけです(`shieldwatch baseline create` で作り直せます)",
        "{0} and {1} more": "{0}、ほか {1} 件",
        "{0} findings recorded in {1} are gone; `shieldwatch baseline create` makes it anew:":
            "ベースライン {1} に記録された検出結果のうち {0} 件が解消しています(`shieldwatch baseline create` で作り直せます):",
    ]
}
