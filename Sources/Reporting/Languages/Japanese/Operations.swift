extension JapaneseTemplates {
    /// What is said about running the monitor: its settings, its certificate, and what the doctor finds.
    static let operations: [String: String] = [
        // Settings
        "a whole number from 1 to 1,000,000": "1 から 1,000,000 までの整数",
        "HOST:PORT": "HOST:PORT の形のアドレス",
        "debug, info, notice, warning or error": "debug、info、notice、warning、error のいずれか",
        "json or text": "json または text",
        "{0} takes {1}": "{0} には{1}を指定します",
        "Where the monitor listens: HOST:PORT.": "モニターが待ち受けるアドレスを HOST:PORT の形で指定します。",
        "Where the monitor keeps what it knows: sqlite:PATH or postgresql://HOST/NAME.":
            "モニターのデータの保存先を sqlite:PATH または postgresql://… の形で指定します。",
        "The address under which people reach the monitor.": "利用者がモニターに接続するときのアドレスを指定します。",
        "The least that the monitor logs: debug, info, notice, warning or error.":
            "モニターがログに残す最低のレベルを debug、info、notice、warning、error のいずれかで指定します。",
        "--listen and --database go together with --config.":
            "--listen と --database は --config と一緒に指定してください。",
        "{0} holds no mistake": "{0} に誤りはありません",
        "Show the settings that a scan or a monitor would have, and check them.":
            "スキャンまたはモニターに適用される設定を表示し、検査します。",
        """
        Takes the options of `shieldwatch scan` and shows what they come to, together with the configuration file \
        and the environment. With --format json on the command line this list itself is written as JSON. When \
        --config names the file of a monitor, or --listen or --database is given, the settings of \
        `shieldwatch serve` are shown; no secret is among them.
        """: """
        `shieldwatch scan` のオプションを受け取り、設定ファイルと環境変数を合わせた結果を表示します。コマンドラインで --format json \
        を指定すると、この一覧そのものを JSON で出力します。--config でモニターの設定ファイルを指定した場合、または --listen か \
        --database を指定した場合は、`shieldwatch serve` の設定を表示します。シークレットは表示しません。
        """,
        "Say everything that is wrong with a monitor's configuration.": "モニターの設定の誤りをすべて報告します。",
        """
        Reads the file, what the environment and the command line set instead, and every channel with its secrets. \
        Opens no connection. Exits with 2 when something is wrong. `shieldwatch doctor` looks further.
        """: """
        設定ファイル、それに優先する環境変数とコマンドライン、およびすべての通知チャンネルとそのシークレットを読み取ります。接続は行いません。\
        誤りがあれば終了ステータスは 2 です。さらに詳しく調べるには `shieldwatch doctor` を使います。
        """,
        "Listen here instead of where the monitor's configuration says; an address of IPv6 stands in brackets.":
            "モニターの設定の代わりに、ここで指定したアドレスで待ち受けます。IPv6 アドレスは角括弧で囲みます。",
        "Keep what the monitor knows here instead: sqlite:PATH, or a URI postgresql://… without a password.":
            "モニターのデータを、設定の代わりにここへ保存します。sqlite:PATH、またはパスワードを含まない URI postgresql://… を指定します。",

        // Serving
        "Run the monitor: take in integrity events, keep incidents, tell people.":
            "モニターを実行します。整合性イベントを受け取り、インシデントを管理し、担当者に通知します。",
        """
        Works until it is told to end by SIGTERM or SIGINT. Entries of Cloud Logging go to POST /api/v1/entries, one to a \
        line; they are answered once they are on disk. Without access rules in the configuration only this machine is \
        answered.
        """: """
        SIGTERM または SIGINT を受け取るまで動作します。Cloud Logging のエントリは 1 行に 1 件ずつ POST /api/v1/entries \
        に送ります。応答は、エントリがディスクに保存された後に返ります。設定にアクセス ルールがない場合は、このマシンからの接続だけに応答します。
        """,

        // The doctor
        "Look at everything that a monitor needs, and say what to do.":
            "モニターに必要なものをすべて点検し、必要な対応を示します。",
        """
        Looks at the configuration, the database, the disk, the clock, inventories, references, sources, channels, the \
        address, tokens, the certificate and the retention. Changes nothing, sends nothing, and may run beside the \
        monitor. Run it as the user of the monitor. Exits with 2 when something would keep the monitor from doing its work.
        """: """
        設定、データベース、ディスク、時計、インベントリ、参照値、ソース、通知チャンネル、待ち受けアドレス、トークン、証明書、保持期間を点検します。\
        何も変更せず、何も送信しないため、モニターの実行中にも使えます。モニターと同じユーザーで実行してください。モニターの動作を妨げる問題があれば、\
        終了ステータスは 2 です。
        """,
        "'push' is not set: pushes of Pub/Sub are not taken":
            "push が設定されていないため、Pub/Sub のプッシュは受け付けません",
        "{0}: asked for keys when the monitor runs": "{0}: 鍵はモニターの実行時に取得します",
        "{0}: keys of pushes": "{0}: プッシュの検証用の鍵があります",
        "write a JSON Web Key Set there, such as Google's":
            "Google が公開しているものなど、JSON Web Key Set を書き込んでください",
        "{0}: a service of Google, which is asked when the monitor runs":
            "{0}: Google のサービスです。モニターの実行時に問い合わせます",
        "ok": "正常",
        "warning": "警告",
        "to mend": "要対応",
        "skipped": "対象外",
        "correct the configuration": "設定を修正してください",
        "the configuration has to be corrected first": "先に設定を修正する必要があります",

        // The database and its disk
        "{0} cannot be looked at: {1}": "{0} を調べられません: {1}",
        "see to the database": "データベースの状態を確認してください",
        "{0} is a standby, or this user may not write to it":
            "{0} がスタンバイであるか、このユーザーに書き込みの権限がありません",
        "{0} can be used; it knows {1} machines": "{0} を使用できます。記録されているマシンは {1} 台です",
        "{0}: {1}": "{0}: {1}",
        "{0} or its folder cannot be written to by this user": "このユーザーは {0} またはそのフォルダに書き込めません",
        "other users may read {0}": "ほかのユーザーが {0} を読み取れます",
        "chmod 600 {0}": "`chmod 600 {0}` を実行してください",
        "{0} is not there, and cannot be made in its folder": "{0} がなく、そのフォルダにも作成できません",
        "{0}: there were keys, and none is left; start the monitor anew if that is meant":
            "{0}: 登録済みの鍵がすべてなくなっています。意図した変更であれば、モニターを再起動してください",
        "{0}: there is no key": "{0}: 鍵がありません",
        "write the node's attestation key there as PEM: ID.pem":
            "ノードの構成証明鍵を PEM 形式で、ファイル名を ID.pem として保存してください",
        "make the folder, and let the user of the monitor write to it":
            "フォルダを作成し、モニターのユーザーが書き込めるようにしてください",
        "{0} is not there yet, and is made at the first start": "{0} はまだありません。最初の起動時に作成されます",
        "the disk of PostgreSQL is its server's": "PostgreSQL のディスクはサーバー側で管理されます",
        "{0} is not there": "{0} がありません",
        "{0} MiB are free in {1}": "{1} の空き容量は {0} MiB です",
        "make room on the disk, or shorten the retention": "ディスクの空きを増やすか、保持期間を短くしてください",

        // The clock
        "the clock says {0}": "時計は {0} を示しています",
        "the clock says {0}, which cannot be": "時計が {0} を示していますが、ありえない日時です",
        "set the clock, and keep it right by NTP": "時計を合わせ、NTP で正確に保ってください",

        // Inventories and sources
        "no inventory is set: it is not known which machines should have booted the same":
            "インベントリが設定されていないため、同じ構成で起動するはずのマシンがわかりません",
        "set 'inventory' to what `kubectl get nodes -o json` prints, renewed by a timer":
            "`kubectl get nodes -o json` の出力をタイマーで更新し、'inventory' に設定してください",
        "{0}: {1} machines cannot be used": "{0}: {1} 台のマシンの情報を使えません",
        "{0}: {1} machines": "{0}: マシンは {1} 台です",
        "write it anew, and let the user of the monitor read it":
            "ファイルを作り直し、モニターのユーザーが読み取れるようにしてください",
        "entries come through the interface only: /api/v1/entries or pubsub":
            "エントリは API (/api/v1/entries または pubsub) だけから受け取ります",
        "{0}: standard input": "{0}: 標準入力です",
        "{0}: {1} cannot be read: {2}": "{0}: {1} を読み取れません: {2}",
        "see to whoever writes it, or correct the path": "書き込み側を確認するか、パスを修正してください",
        "{0}: {1} is not what its kind says": "{0}: {1} の種類が kind の指定と異なります",
        "set kind to file or directory, as it is": "実際の種類に合わせて kind を file または directory にしてください",
        "{0}: {1} may not be read by this user": "{0}: このユーザーには {1} を読み取る権限がありません",
        "let the user of the monitor read it": "モニターのユーザーが読み取れるようにしてください",
        "{0}: {1} can be read": "{0}: {1} を読み取れます",
        "{0}: Cloud Logging would refuse the filter: {1}, at character {2}":
            "{0}: このフィルタは Cloud Logging に拒否されます: {1}({2} 文字目)",
        "correct 'filter'; `shieldwatch query` tries it on an export":
            "'filter' を修正してください。`shieldwatch query` を使うと、エクスポートに対して試せます",

        // Attestation
        "'attestation' is not set: no evidence of a node can be trusted":
            "'attestation' が設定されていないため、ノードのエビデンスを信頼できると判定することはありません",
        "no approved reference says what nodes may boot: no evidence can be trusted":
            "ノードの起動内容として承認された参照値がないため、エビデンスを信頼できると判定することはありません",
        "learn references from a node, and approve them: `shieldwatch baseline learn --help`":
            "ノードからベースラインの参照値を学習し、承認してください(`shieldwatch baseline learn --help` を参照)",
        "{0} approved values of references, {1} files of certificates": "承認済みの参照値 {0} 件、証明書ファイル {1} 個",
        "mend the file, and let the user of the monitor read it":
            "ファイルを修正し、モニターを実行するユーザーが読み取れるようにしてください",
        "{0}: the folder cannot be read": "{0}: フォルダを読み取れません",
        "{0}: {1} enrolled keys": "{0}: 登録済みの鍵 {1} 個",
        "{0}/{1}: the name is not the number of an instance": "{0}/{1}: ファイル名がインスタンスの数値 ID ではありません",
        "{0}: {1} more files cannot be used": "{0}: ほかに {1} 個のファイルが使用できません",
        "write the node's attestation key there as PEM, or remove the file":
            "ノードの構成証明鍵を PEM 形式で書き込むか、ファイルを削除してください",
        "make the folder, and let the user of the monitor read it":
            "フォルダを作成し、モニターのユーザーが読み取れるようにしてください",
        "{0}: no approved reference is left; start the monitor anew if that is meant":
            "{0}: 承認済みの参照値が残っていません。意図した変更であれば、モニターを再起動してください",
        "{0}: there is no such folder": "{0}: フォルダがありません",
        "{0}: more than {1} files are not read": "{0}: {1} 個を超えるファイルは読み取れません",
        "a path": "パス",
        "a length of time from 10s to 1h": "10s から 1h までの時間",

        // Channels
        "{0} notifications wait for '{1}', which the configuration does not name":
            "{0} 件の通知が、設定にない通知チャンネル「{1}」宛てのまま残っています",
        "name the channel again, or let them be given up a day after they were made":
            "通知チャンネルを元の名前に戻すか、作成から 1 日後に破棄されるのを待ってください",
        "the configuration names no such channel": "設定にその名前の通知チャンネルがありません",
        "no notifier is set: incidents are shown, and nobody is told of them":
            "通知チャンネルが設定されていないため、インシデントは表示されるだけで誰にも通知されません",
        "set 'notifiers' as Documentation/notifiers.md says":
            "Documentation/notifiers.md に従って 'notifiers' を設定してください",
        "correct the channel in the configuration": "設定ファイルの通知チャンネルを修正してください",
        "{0}: the host {1} has no address": "{0}: ホスト {1} のアドレスが見つかりません",
        "correct the host, or see to the name server of this machine":
            "ホスト名を修正するか、このマシンのネームサーバーを確認してください",
        "{0}: {1}, {2} port {3}": "{0}: {1}、{2} ポート {3}",

        // The address
        "{0} can be reached by others, and nobody is asked who they are":
            "{0} にはほかのマシンからも接続できますが、接続元の確認が行われません",
        "listen on 127.0.0.1, or set 'access'": "127.0.0.1 で待ち受けるか、'access' を設定してください",
        "{0} is free": "{0} は空いています",
        "{0} is free, and tokens cross the network unprotected":
            "{0} は空いていますが、トークンが暗号化されずにネットワークを流れます",
        "set 'access.tls', or put something in front that does TLS":
            "'access.tls' を設定するか、TLS を終端するものを前段に置いてください",
        "{0} has no address": "{0} のアドレスが見つかりません",
        "listen on an address of this machine": "このマシンのアドレスで待ち受けてください",
        "{0} is in use": "{0} は使用中です",
        "the links in notifications lead to {0}, which is no address to go to":
            "通知内のリンク先が {0} になりますが、これはブラウザーで開けるアドレスではありません",
        "set 'url' to the address under which people reach the pages":
            "ページを開くときのアドレスを 'url' に設定してください",
        "this is well if it is the monitor itself; else choose another port":
            "モニター自身が使用しているなら問題ありません。そうでなければ別のポートを選んでください",
        "{0} cannot be listened on: {1}": "{0} で待ち受けられません: {1}",

        // Tokens and certificates
        "'access' is not set: only this machine is answered, and without tokens":
            "'access' が設定されていないため、このマシンからの要求だけにトークンなしで応答します",
        "{0} cannot be read: {1}": "{0} を読み取れません: {1}",
        "{0} holds no token: nobody may use the interface": "{0} にトークンがないため、誰も API を使えません",
        "add a line NAME ROLE SHA256": "`NAME ROLE SHA256` の形の行を追加してください",
        "other users may write to {0}, and so add tokens":
            "ほかのユーザーが {0} に書き込めるため、トークンを追加されるおそれがあります",
        "all users may read the names and hashes in {0}": "すべてのユーザーが {0} の名前とハッシュを読み取れます",
        "{0}: {1} tokens": "{0}: トークンは {1} 個です",
        "correct the line": "その行を修正してください",
        "'access.tls' is not set: the server does no TLS": "'access.tls' が設定されていないため、サーバーは TLS を使いません",
        "write the certificate and its key anew, as PEM": "証明書とその鍵を PEM 形式で作り直してください",
        "renew the certificate; the monitor takes a new one up by itself":
            "証明書を更新してください。新しい証明書はモニターが自動で読み込みます",
        "{0}: it holds until {1}": "{0}: {1} まで有効です",
        "all users may read the key {0}": "すべてのユーザーが鍵 {0} を読み取れます",
        "chmod 600 {0}, and renew it": "`chmod 600 {0}` を実行し、鍵を更新してください",
        "the certificate does not hold before {0}": "証明書の有効期間は {0} に始まります",
        "the certificate ended at {0}": "証明書の有効期限は {0} に切れました",
        "{0}: these are no certificates in PEM; begin with that of the server":
            "{0}: PEM 形式の証明書として読み取れません。サーバーの証明書を先頭に置いてください",
        "{0}: there is no certificate in it": "{0}: 証明書が含まれていません",
        "{0}: this is no private key in PEM without a passphrase":
            "{0}: パスフレーズなしの PEM 形式の秘密鍵として読み取れません",
        "{0}: this key is not that of the first certificate in {1}":
            "{0}: この鍵は {1} の先頭の証明書と対になっていません",
        "it has more than {0} KiB, which are not read": "{0} KiB を超えるファイルは読み込みません",

        // Retention
        "every period is long enough": "どの期間も十分な長さです",
        "retention.entries is {0}: an entry that is delivered again after that counts twice":
            "retention.entries が {0} です。その後に再配信されたエントリは二重に数えられます",
        "7d or longer, as Pub/Sub delivers again for that long":
            "Pub/Sub の再配信に合わせて 7d 以上にしてください",
        "retention.reports is shorter than retention.entries": "retention.reports が retention.entries より短くなっています",
        "keep reports for as long as somebody may ask what a node booted":
            "ノードが何を起動したかを確認する可能性のある期間、レポートを保持してください",
        "retention.incidents is {0}: resolved incidents are soon forgotten":
            "retention.incidents が {0} です。解決済みのインシデントがすぐに失われます",
        "30d or longer": "30d 以上にしてください",
        "retention.notifications is {0}: nobody sees what was not delivered":
            "retention.notifications が {0} です。届かなかった通知を確認できなくなります",
        "1d or longer": "1d 以上にしてください",
        "silence.machine is {0}: slow boots become incidents":
            "silence.machine が {0} です。起動に時間がかかるだけでインシデントになります",
        "5m or longer": "5m 以上にしてください",
    ]
}
