/// What is said about the sources of entries.
extension JapaneseTemplates {
    static let entrySources = followedFiles.merging(services) { old, _ in old }
        .merging(pushes) { old, _ in old }

    private static let followedFiles = [
        "{0} holds more than {1} files, and {2} of them are not read; move away those that are finished":
            "{0} には {1} 個を超えるファイルがあり、そのうち {2} 個は読み取られません。書き込みの終わったファイルを移動してください",
        "{0} is packed with gzip; unpack it to have it read":
            "{0} は gzip で圧縮されています。読み取るには展開してください",
        "{0} was emptied or replaced in its place; it is read from its beginning":
            "{0} は空にされたか、同じ場所で置き換えられました。先頭から読み取ります",
        "entries could not be stored, and are kept: {0}": "エントリを保存できなかったため、保持しています: {0}",
        "it has more than {0} bytes": "{0} バイトを超えています",
        "it is not a log entry: {0}, at byte {1}": "ログエントリではありません: {0}({1} バイト目)",
        "line {0} of standard input is longer than {1} bytes, which no entry is, and was passed over":
            "標準入力の {0} 行目は {1} バイトを超えています。そのようなエントリはないため、読み飛ばしました",
        "no file is there any more that was read before; what was added to them since is missed":
            "前回読み取ったファイルが 1 つも残っていません。その後に追加された内容は読み取れません",
        "standard input can be read by one source only": "標準入力を読み取れるソースは 1 つだけです",
        "standard input cannot be read: {0}": "標準入力を読み取れません: {0}",
        "the last line of {0}, which is gone, is cut off and was passed over":
            "なくなったファイル {0} の最後の行は途中で切れているため、読み飛ばしました",
        "the line of {0} that begins at byte {1} is longer than {2} bytes, which no entry is, and was passed over":
            "{0} の {1} バイト目から始まる行は {2} バイトを超えています。そのようなエントリはないため、読み飛ばしました",
        "the position '{0}' is not one of files; everything is read again":
            "位置 '{0}' はファイルの位置ではありません。すべて読み直します",
    ]

    private static let services = [
        "'entries' of the answer of Cloud Logging is no array":
            "Cloud Logging の応答の 'entries' が配列ではありません",
        "'receivedMessages' of the answer to a pull is no array":
            "pull への応答の 'receivedMessages' が配列ではありません",
        "Cloud Logging gave the token of the same page again":
            "Cloud Logging が同じページのトークンを再び返しました",
        "a message of the answer to a pull has no 'ackId'": "pull への応答のメッセージに 'ackId' がありません",
        "an element of 'entries' is no object": "'entries' の要素がオブジェクトではありません",
        "an entry has more than {0} bytes": "エントリが {0} バイトを超えています",
        "message {0} of {1} was passed over: {2}": "{1} のメッセージ {0} を読み飛ばしました: {2}",
        "the answer of Cloud Logging is not JSON: {0}": "Cloud Logging の応答が JSON ではありません: {0}",
        "the answer to a pull is not JSON: {0}": "pull への応答が JSON ではありません: {0}",
        "the position '{0}' is no moment; reading begins at {1}":
            "位置 '{0}' は日時ではありません。{1} から読み取ります",
        "the token file {0} cannot be read: {1}": "トークン ファイル {0} を読み取れません: {1}",
        "the token file {0} has to hold one line with a token of at most {1} bytes":
            "トークン ファイル {0} には、{1} バイト以下のトークンを 1 行で書いてください",
        "{0} answered with more than {1} bytes": "{0} の応答が {1} バイトを超えています",
        "{0} answered with something that is no access token":
            "{0} の応答がアクセス トークンではありません",
        "{0} broke off its answer: {1}": "{0} の応答が途中で切れました: {1}",
        "{0} redirects elsewhere, which is not followed": "{0} が別の場所へリダイレクトしていますが、たどりません",
        "{0}; the access token is not accepted": "{0}。アクセス トークンが受け入れられませんでした",
        "{0}; this takes the permission {1}": "{0}。この操作には権限 {1} が必要です",
    ]

    private static let pushes = [
        "a pushed message has at most {0} bytes": "push されるメッセージは {0} バイト以下です",
        "a set of keys has at most {0} bytes": "鍵セットは {0} バイト以下です",
        "none of these keys has a 'kid' and verifies RS256 with 2,048 bits or more":
            "'kid' があり、2,048 ビット以上で RS256 を検証できる鍵がありません",
        "the body has no 'message' as Pub/Sub pushes it; is payload unwrapping on?":
            "本文に、Pub/Sub が push する形の 'message' がありません。ペイロードのラップ解除が有効になっていないか確認してください",
        "the body is not a JSON object: {0}, at byte {1}":
            "本文が JSON オブジェクトではありません: {0}({1} バイト目)",
        "the header Authorization holds no token as Pub/Sub signs it":
            "Authorization ヘッダーに、Pub/Sub が署名したトークンがありません",
        "the keys that verify tokens of Pub/Sub cannot be had: {0}":
            "Pub/Sub のトークンを検証する鍵を取得できません: {0}",
        "the signature of the token is wrong": "トークンの署名が正しくありません",
        "the token has expired; is the clock of this machine right?":
            "トークンの有効期限が切れています。このマシンの時計が正しいか確認してください",
        "the token is for another audience than push.audience of the configuration":
            "トークンのオーディエンスが、構成の push.audience と異なります",
        "the token is not signed with RS256, and nothing else is accepted":
            "トークンが RS256 で署名されていません。ほかの方式は受け入れません",
        "the token is not valid yet; is the clock of this machine right?":
            "トークンがまだ有効になっていません。このマシンの時計が正しいか確認してください",
        "the token does not say that the address of its account is verified":
            "トークンに、アカウントのメールアドレスが検証済みであることを示す情報がありません",
        "the token is of another service account than push.service_account of the configuration":
            "トークンのサービス アカウントが、構成の push.service_account と異なります",
        "the token is signed with a key that is not among Google's keys":
            "トークンの署名に使われた鍵が、Google の鍵の中にありません",
        "the token was not issued by Google": "トークンの発行者が Google ではありません",
        "they were asked for a moment ago": "少し前に問い合わせたばかりです",
        "this is no JSON Web Key Set: it has no array 'keys'":
            "これは JSON Web Key Set ではありません。配列 'keys' がありません",
        "this is not a JSON object: {0}, at byte {1}":
            "これは JSON オブジェクトではありません: {0}({1} バイト目)",
        "{0} is larger than {1} bytes": "{0} は {1} バイトを超えています",
    ]
}
