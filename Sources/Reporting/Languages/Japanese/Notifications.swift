/// What is said about incidents, about channels and about notifications that did not arrive.
extension JapaneseTemplates {
    static let notifications = incidentTitles.merging(notificationWords) { old, _ in old }
        .merging(channelSettings) { old, _ in old }
        .merging(deliveries) { old, _ in old }
        .merging(notifyCommand) { old, _ in old }

    private static let incidentTitles = [
        "{0} booted what no other node of its cohort did: {1}":
            "{0} が、同じコホートのほかのノードにはないものを起動しました: {1}",
        "{0} booted what their cohort did not: {1}": "{0}が、コホートのほかのノードにはないものを起動しました: {1}",
        "{0} booted a version that is new in the pool, as after an upgrade":
            "{0}が、ノードプールにとって新しいバージョンを起動しました(アップグレードと同じ広がり方です)",
        "{0} booted something new, as an upgrade does: {1}":
            "{0}が新しいものを起動しました(アップグレードと同じ広がり方です): {1}",
        "{0} failed boot integrity validation: {1}": "{0} がブートの整合性検証に失敗しました: {1}",
        "The last boot of {0} was made its baseline": "{0} の最後のブートがベースラインとして登録されました",
        "Integrity monitoring was switched off on {0}": "{0} の整合性モニタリングがオフになりました",
        "The Shielded VM options of {0} were changed": "{0} の Shielded VM オプションが変更されました",
        "{0} booted and did not report": "{0} が起動後にレポートを送っていません",
        "{0} booted and did not report its early boot": "{0} が起動後、早期ブートのレポートを送っていません",
        "{0} booted and did not report its late boot": "{0} が起動後、後期ブートのレポートを送っていません",
        "The source {0} has gone quiet": "ソース {0} からエントリが届かなくなりました",
        "The vTPM of {0} was cleared": "{0} の vTPM が消去されました",
        "Secure Boot refused an image on {0}": "{0} で、セキュアブートがイメージを拒否しました",
        "{0} sent an integrity event that is not known, about something that failed":
            "{0} から、失敗を示す未知の整合性検証イベントが届きました",
        "nobody who is trusted signed the certificate of {0}: name who did in {1}":
            "{0} の証明書は信頼できる認証局が署名したものではありません。署名した認証局を {1} に指定してください",
        "nobody who is trusted signed its certificate": "証明書が、信頼できる認証局の署名したものではありません",
        "the handshake of TLS failed: {0}": "TLS のハンドシェイクに失敗しました: {0}",
        "Evidence of {0} fails, and anybody can have made it up":
            "{0} のものとされるエビデンスの検証に失敗しました(誰かが偽造した可能性があります)",
        "{0} does not prove that it booted what it should": "{0} は正しく起動したことを証明できていません",
        """
        The key of this node did not sign this evidence as an answer to the monitor: whoever may send evidence can have \
        made it up, or kept it.
        """: """
        このエビデンスは、モニターのチャレンジへの応答としてこのノードの鍵で署名されたものではありません。\
        エビデンスを送信できる人なら誰でも、偽造したり、以前のものを送ったりできます。
        """,
        "Its question was answered already, or the node itself has shown other evidence since.":
            "このチャレンジには応答済みか、その後にノード自身から別のエビデンスが届いています。",
        "The monitor did not ask for this evidence, or too long ago: it may be an old one.":
            "このエビデンスはモニターが要求したものではないか、要求の有効期限が切れています。古いものかもしれません。",
        "{0} nodes": "{0} 台のノード",
        "{0} nodes of {1}": "{1} の {0} 台のノード",
        "no register is said to differ": "どのレジスタが異なるかは報告されていません",
    ]

    private static let notificationWords = [
        "[{0}] {1}: {2}": "[{0}] {1}: {2}",
        "Cluster": "クラスタ",
        "Node pool": "ノードプール",
        "Project": "プロジェクト",
        "Nodes": "ノード",
        "First seen": "最初の検知",
        "Last seen": "最後の検知",
        "Acknowledged by": "確認した人",
        "{0} and {1} more nodes": "{0}、ほか {1} 台",
        "{0}, {1}: {2}, now {3}": "{0}、{1}: {2}、実測値 {3}",
        "{0}, {1}: {2}, now {3}, expected {4}": "{0}、{1}: {2}、実測値 {3}、期待値 {4}",
        "Opened": "発生",
        "More severe": "重大度の上昇",
        "Turned out to be an upgrade": "アップグレードと判明",
        "Acknowledged": "確認済み",
        "Resolved": "解決済み",
        "What differs": "異なる点",
        "What is known": "わかっていること",
        "What to do next": "次にすること",
        "The incident in Shieldwatch": "Shieldwatch のインシデント",
        "This is a test of the channel: nothing has happened.":
            "これは通知チャンネルのテストです。実際には何も起きていません。",
    ]

    private static let channelSettings = [
        "there is no kind of notifier '{0}'; did you mean '{1}'?":
            "通知の種類 '{0}' はありません。'{1}' のことですか",
        "there is no kind of notifier '{0}'; the kinds are {1}":
            "通知の種類 '{0}' はありません。使える種類は {1} です",
        "two notifiers are called '{0}'": "'{0}' という名前の通知チャンネルが 2 つあります",
        "one of {0}": "{0} のいずれか",
        "some of {0}": "{0} の中から 1 つ以上",
        "{0}{1}_file or {2}{3}_env is missing": "{0}{1}_file または {2}{3}_env が必要です",
        "an address that begins with http:// or https://, without a name or password in it":
            "http:// または https:// で始まり、ユーザー名とパスワードを含まないアドレス",
        "the place of an address that begins with https://": "https:// で始まるアドレスの保存場所",
        "{0}{1} and {2} cannot both be set": "{0}{1} と {2} は同時に設定できません",
        "{0}{1}_env names the variable {2}, which is not set":
            "{0}{1}_env が指す環境変数 {2} が設定されていません",
        "a file that can be read; {0}: {1}": "読み取れるファイル({0}: {1})",
        "a file with text of at most {0} bytes, which {1} is not":
            "{0} バイト以下のテキスト ファイル({1} はそうではありません)",
        "a file with one line of text, which {0} is not": "1 行のテキストを含むファイル({0} はそうではありません)",
        "a file with certificates in PEM, which {0} is not":
            "PEM 形式の証明書を含むファイル({0} はそうではありません)",
        "a number and a length of time such as 10/1m": "10/1m のような、回数と時間の長さ",
        "{0}{1}[{2}] takes text": "{0}{1}[{2}] にはテキストを指定します",
        "a whole number from {0} to {1}": "{0} から {1} までの整数",
        "{0}username and a bearer token cannot both be set":
            "{0}username とベアラー トークンは同時に設定できません",
        "the name or address of a mail server": "メールサーバーの名前またはアドレス",
        "the name of this machine": "このマシンの名前",
        "{0}username needs TLS: a password is not sent where others can read it":
            "{0}username には TLS が必要です。パスワードは、他人が読み取れる経路では送信しません",
        "an address such as shieldwatch@example.com": "shieldwatch@example.com のようなアドレス",
        "addresses such as ana@example.com; '{0}' is none":
            "ana@example.com のようなアドレス('{0}' はアドレスではありません)",
        "at most {0} addresses": "{0} 件以下のアドレス",
    ]

    private static let deliveries = [
        "no answer within {0} seconds": "{0} 秒以内に応答がありませんでした",
        "{0} did not answer: {1}": "{0} から応答がありませんでした: {1}",
        "{0} answered {1}": "{0} の応答: {1}",
        "{0} redirects to {1}, which is not followed; if that is right, put the new address into the configuration":
            "{0} が {1} へのリダイレクトを返しましたが、リダイレクトには従いません。正しい転送先であれば、新しいアドレスを設定ファイルに書いてください",
        "the notification cannot be written as JSON: {0}": "通知を JSON として書き出せません: {0}",
        "nobody reads standard output": "標準出力が閉じられています",
        "{0} answered {1} to {2}": "{2} に対する {0} の応答: {1}",
        "{0} took too long to answer to {1}": "{0} が、制限時間内に {1} に応答しませんでした",
        "{0} closed the connection instead of answering to {1}": "{0} が、{1} に応答せずに接続を閉じました",
        "{0} answered to {1} with what is no reply of SMTP: {2}":
            "{1} に対する {0} の応答が SMTP の形式ではありません: {2}",
        "{0} does not offer STARTTLS, and nothing is sent where others can read it; see the key tls":
            "{0} が STARTTLS に対応していません。他人が読み取れる経路では送信しません(キー tls を参照)",
        "{0} offers neither AUTH PLAIN nor AUTH LOGIN": "{0} が AUTH PLAIN にも AUTH LOGIN にも対応していません",
        "something sent data to {0}'s connection before TLS had begun":
            "TLS の開始前に、{0} との接続へ不正なデータが送り込まれました",
        "{0} cannot be talked to: {1}": "{0} と通信できません: {1}",
        "{0} refused {1}: {2}": "{0} が {1} を拒否しました: {2}",
    ]

    private static let notifyCommand = [
        "Try the channel that is called team.": "team という名前の通知チャンネルを試します。",
        "Try the channels through which people are told.": "通知チャンネルを試します。",
        "Send a test notification through one channel.": "1 つの通知チャンネルにテスト通知を送信します。",
        """
        Sends an incident that is marked as a test, as `shieldwatch serve` would send it, and says what the receiver \
        answered. The channel's filters and retries do not apply. Right after that the receiver is told that the incident \
        is resolved.
        """: """
        テストと明記したインシデントを、`shieldwatch serve` と同じ方法で送信し、受信側の応答を表示します。チャンネルの\
        フィルタと再試行は適用されません。続けて、そのインシデントが解決済みになったことも送信します。
        """,
        "The name of the channel in the configuration.": "設定ファイルに書かれた通知チャンネルの名前を指定します。",
        "The configuration file of the monitor.": "モニターの設定ファイルを指定します。",
        "Do not tell the receiver that the incident is resolved.":
            "インシデントが解決済みになったことを送信しません。",
        "there is no channel '{0}' in {1}; did you mean '{2}'?":
            "{1} に通知チャンネル '{0}' はありません。'{2}' のことですか",
        "there is no channel '{0}' in {1}; the channels are {2}":
            "{1} に通知チャンネル '{0}' はありません。定義されているチャンネルは {2} です",
        "there is no channel in {0}: 'notifiers' is not set or empty":
            "{0} に通知チャンネルがありません。`notifiers` が設定されていないか、空です",
        "{0}: the test notification was sent": "{0}: テスト通知を送信しました",
        "{0}: the test notification did not arrive, and another try may help: {1}":
            "{0}: テスト通知が届きませんでした。再試行すると届く可能性があります: {1}",
        "{0}: the test notification did not arrive, and another try does not help: {1}":
            "{0}: テスト通知が届きませんでした。再試行しても届きません: {1}",
    ]
}
