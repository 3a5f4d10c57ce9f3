extension JapaneseTemplates {
    /// What is said about the monitor's configuration and the tokens of those who use it.
    static let monitor: [String: String] = [
        // Configuration
        "a length of time such as 30s, 15m, 12h or 90d": "30s、15m、12h、90d のような期間",
        "an address that begins with http:// or https://": "http:// または https:// で始まるアドレス",
        "en or ja": "en または ja",
        "sqlite:PATH or postgresql://…": "sqlite:PATH または postgresql://…",
        "a source cannot be called '{0}', which is the monitor's own name for others":
            "'{0}' はモニターが別のものを指す名前のため、ソースの名前には使えません",
        "two sources are called '{0}'": "'{0}' という名前のソースが 2 つあります",
        "{0} takes keys and their values": "{0} にはキーと値を指定します",
        "a filter of at most {0} characters": "{0} 文字以下のフィルタ",
        "a length of time of 1s or more": "1s 以上の期間",
        "an address that begins with https://, or with http:// on this machine":
            "https:// で始まるアドレス(このマシン上であれば http:// も可)",
        "the address of a service account": "サービス アカウントのアドレス",
        """
        up to {0} names such as projects/PROJECT, folders/NUMBER, organizations/NUMBER or \
        projects/PROJECT/locations/PLACE/buckets/BUCKET/views/VIEW
        """: """
        projects/PROJECT、folders/NUMBER、organizations/NUMBER、\
        projects/PROJECT/locations/PLACE/buckets/BUCKET/views/VIEW のような名前({0} 個まで)
        """,
        "{0}{1} is missing": "{0}{1} がありません",
        "{0}{1} takes a list": "{0}{1} にはリストを指定します",
        "{0}{1} takes text": "{0}{1} にはテキストを指定します",
        "{0}{1} takes true or false": "{0}{1} には true または false を指定します",
        "{0}{1} takes {2}": "{0}{1} には{2}を指定します",

        // Serving
        "nothing can listen on {0}: another program does; end it, or set 'listen' to another port":
            "{0} で待ち受けできません。ほかのプログラムが使用中です。そのプログラムを終了するか、listen に別のポートを設定してください",
        "this is no log entry: it has neither logName nor resource, timestamp or insertId":
            "ログエントリではありません。logName、resource、timestamp、insertId のいずれもありません",
        "nothing can listen on {0}: {1}": "{0} で待ち受けできません: {1}",
        "{0} can be reached from other machines: set 'access' in {1}, or listen on 127.0.0.1":
            "{0} には他のマシンから接続できます。{1} で access を設定するか、127.0.0.1 で待ち受けてください",
        "the monitor could not go on: {0}": "モニターを続行できませんでした: {0}",

        "the log is that of no project": "このログはプロジェクトのログではありません",

        // Silence
        "What is left of it is what a new version brought.":
            "残りは、新しいバージョンによる変更です。",
        "The machine booted and has not reported: {0}.":
            "マシンが起動しましたが、次のフェーズのレポートが届いていません: {0}。",
        "Nothing has come from the source '{0}' since {1}.": "ソース '{0}' から {1} 以降、何も届いていません。",

        // Tokens
        "'{0}' has a token already; give each a name of its own":
            "'{0}' にはすでにトークンがあります。トークンごとに別の名前を付けてください",
        "'{0}' is no role; the roles are {1}": "'{0}' というロールはありません。使えるロールは {1} です",
        "a token is NAME ROLE SHA256": "トークンの行は `NAME ROLE SHA256` の形で書きます",
        "another name has the same token": "別の名前に同じトークンが使われています",
        "the third word of a token is its SHA-256 in 64 hexadecimal digits":
            "トークンの 3 番目の語は 64 桁の 16 進数で書いた SHA-256 です",
    ]
}
