/// What the monitor's pages say.
extension JapaneseTemplates {
    static let pages = pageLayout.merging(fleetPages) { old, _ in old }
        .merging(attestationCard) { old, _ in old }
        .merging(incidentPages) { old, _ in old }
        .merging(silencePages) { old, _ in old }
        .merging(otherPages) { old, _ in old }

    private static let pageLayout = [
        "Fleet": "ノードの状況",
        "Incidents": "インシデント",
        "Silences": "サイレンス",
        "Posture": "設定の検査結果",
        "Settings": "モニターの設定",
        "Skip to the content": "本文へ移動",
        "{0} · Shieldwatch": "{0} · Shieldwatch",
        "Pages": "ページ",
        "Signed in as {0}": "{0} としてログイン中",
        "Sign out": "ログアウト",
        "Sign in": "ログイン",
        "Times are in UTC.": "時刻は UTC です。",
        "Show more": "続きを表示",
        "As a table": "表で見る",
        "all": "すべて",
        "yes": "はい",
        "no": "いいえ",
        "Timeline": "経過",
        "Facts": "概要",
        "Node": "ノード",
        "Verdict": "判定",
        "Component": "コンポーネント",
        "Phase": "段階",
        "Boot": "ブート",
        "State": "状態",
        "Time": "時刻",
        "Value": "値",
        "From": "設定元",
        "Filter by state": "状態で絞り込む",
    ]

    private static let attestationCard = [
        "Attestation": "構成証明",
        "This node has shown no evidence of how it booted.": "このノードからは、起動内容を証明するエビデンスが届いていません。",
        """
        Ask for a nonce with POST /api/v1/evidence/challenges, quote it on the node, and send what \
        `shieldwatch verify --evidence` reads to POST /api/v1/evidence.
        """: """
        POST /api/v1/evidence/challenges でノンスを取得し、ノードでそのノンスを含むクォートを作成して、\
        `shieldwatch verify --evidence` で読み取れる形式で POST /api/v1/evidence に送信してください。
        """,
        "Received": "受信日時",
        "Freshness": "新しさ",
        "Attestation key": "構成証明鍵",
        "Proof": "証明",
        "No component was compared: there are no references, or no event log that is proven.":
            "コンポーネントは比較されていません。参照値がないか、裏付けのあるイベントログがありません。",
        "Components against their references": "コンポーネントと参照値の比較",
        "Outcome": "結果",
        "Checks of the evidence": "エビデンスの検査",
        "Check": "検査",
        "Other evidence": "その他のエビデンス",
        "The key of this node did not sign this as an answer to the monitor: anybody can have made it up.":
            "モニターのチャレンジへの応答としてこのノードの鍵で署名されたものではないため、誰かが偽造した可能性があります。",
        "It is of boot {0}; the node has reported boot {1} since.":
            "これはブート {0} のエビデンスです。ノードからは、その後にブート {1} のレポートが届いています。",
        "trusted": "信頼できる",
        "not trusted": "信頼できない",
        "It answers a question of this monitor.": "このモニターのチャレンジに対する応答です。",
        "Evidence that anybody can have made up has come since: it stands below.":
            "その後に、誰でも作成できるエビデンスが届いています(下に表示)。",
        "The monitor did not ask for it, or too long ago: it may be an old one.":
            "モニターが要求したものではないか、要求の有効期限が切れています。古いものかもしれません。",
        "The evidence itself holds.": "エビデンス自体は有効です。",
        "The evidence itself does not hold, or lacks something.": "エビデンス自体が無効か、必要なものが欠けています。",
    ]

    private static let fleetPages = [
        "No node is known yet.": "まだノードの情報がありません。",
        "Send entries of Cloud Logging to this monitor, or name a source or an inventory in its configuration.":
            "Cloud Logging のエントリをこのモニターに送るか、設定ファイルにソースまたはインベントリを指定してください。",
        "Node pools": "ノードプール",
        "Boot reports of the last 14 days": "直近 14 日間のブート レポート",
        "Nodes of each pool by verdict": "ノードプールごとの判定別ノード数",
        "Share that passed": "合格の割合",
        "no report": "レポートなし",
        "not in an inventory": "インベントリにないノード",
        "Reports of each day by verdict": "日ごとのレポート数(判定別)",
        "Day": "日付",
        "Name or ID": "名前または ID",
        "Filter": "絞り込む",
        "Show all": "すべて表示",
        "No node fits this filter.": "この条件に合うノードはありません。",
        "Nodes, the worst verdict first": "ノード(判定の悪い順)",
        "Last report": "最後のレポート",
        "Open incidents": "未解決のインシデント",
        "Node {0}": "ノード {0}",
        "This node stands in no incident.": "このノードに関するインシデントはありません。",
        "Registers of the last boot": "最後のブートの PCR",
        "{0}: registers against the baseline of the node": "{0}: PCR とノード自身のベースラインの比較",
        "PCR": "PCR",
        "Actual value": "実測値",
        "Expected value": "期待値",
        "Differs": "差異",
        "not measured": "測定なし",
        "not in the baseline": "ベースラインになし",
        "What changed from boot to boot": "ブートごとの変化",
        "The last boots, early and late, by verdict": "最近のブートの判定(早期と後期)",
        "early": "早期",
        "late": "後期",
        "Every boot that is kept had the same values.": "保存されているブートの値はすべて同じです。",
        "Boot {0}, {1}: other values than the boot before in {2}": "ブート {0}、{1}: 直前のブートと値が異なる PCR: {2}",
        "This node has sent no report.": "このノードからのレポートはまだありません。",
        "Check that integrity monitoring is on for its node pool, and that its entries reach this monitor.":
            "ノードプールで整合性モニタリングが有効になっていることと、エントリがこのモニターに届いていることを確認してください。",
        "Log entries": "ログエントリ",
        "The log entries that the reports came in, the latest first.":
            "レポートの元になったログエントリを新しい順に示します。",
        "Log entries of the reports": "レポートのログエントリ",
        "Log": "ログ",
        "Insert ID": "insertId",
        "What could not be read": "読み取れなかった部分",
        "ID": "ID",
        "Zone": "ゾーン",
        "Image": "イメージ",
        "In the inventory since": "インベントリへの登録",
        "Not in it any more since": "インベントリからの削除",
        "Boot {0}, {1}; in its cohort: {2}": "ブート {0}、{1}。コホート内での位置付け: {2}",
        "Somebody": "不明なユーザー",
        "The machine started (boot {0}).": "マシンが起動しました(ブート {0})。",
        "The machine was shut down (boot {0}).": "マシンが停止しました(ブート {0})。",
        "The vTPM was cleared (boot {0}).": "vTPM が消去されました(ブート {0})。",
        "A report about boot {0}.": "ブート {0} のレポートです。",
        "An integrity event of an unknown kind says that something failed ({0}).":
            "未知の種類の整合性検証イベントが失敗を示しています({0})。",
        "An integrity event of an unknown kind ({0}).": "未知の種類の整合性検証イベントです({0})。",
        "Secure Boot refused an image: {0}.": "セキュアブートがイメージを拒否しました: {0}。",
        "{0} tried to change the integrity monitoring, and was refused.":
            "{0} が整合性モニタリングを変更しようとして、拒否されました。",
        "{0} left the baseline as it was.": "{0} の操作では、ベースラインは変更されませんでした。",
    ]

    private static let incidentPages = [
        "not resolved": "未解決",
        "open": "未対応",
        "acknowledged": "確認済み",
        "silenced": "サイレンス中",
        "resolved": "解決済み",
        "affected": "影響あり",
        "healed": "回復",
        "gone": "削除済み",
        "Nothing needs anybody's attention.": "対応が必要なインシデントはありません。",
        "An incident opens when a node boots what it should not, or does not report. To see that one would reach you, test the notification channels:":
            "ノードが本来とは異なるものを起動したとき、またはレポートを送らないときに、インシデントが発生します。通知が届くことを確かめるには、通知チャンネルをテストしてください:",
        "There is no such incident.": "該当するインシデントはありません。",
        "Choose another state above.": "上のリンクから別の状態を選んでください。",
        "Incidents, the latest change first": "インシデント(更新の新しい順)",
        "Incident": "インシデント",
        "Last change": "最終更新",
        "Deal with it": "対応",
        "Compared with": "比較対象",
        "Silenced until": "サイレンスの終了",
        "Key": "キー",
        "not known": "不明",
        "Registers that differ": "値が異なる PCR",
        "Reason for resolving it": "解決の理由",
        "As counted when it was opened or last classified; what joined since stands in the timeline.":
            "発生時、または分類が最後に変わった時点の内容です。その後に加わったものは、経過に表示されます。",
        "The commands are for {0}. Do the same for each of the other nodes.":
            "コマンドは {0} 用です。ほかのノードにも同じ手順を実行してください。",
        "Condition": "現在の状態",
        "{0} of {1} nodes": "{1} 台中 {0} 台のノード",
        "The incident was opened.": "インシデントが発生しました。",
        "It was seen again, and opened again.": "再び検知され、未対応に戻りました。",
        "{0} joined.": "{0} が加わりました。",
        "Something more was done to {0}.": "{0} に対して、さらに操作が行われました。",
        "More registers of {0} turned out to differ.": "{0} で、値の異なる PCR がほかにも見つかりました。",
        "Reports of other nodes showed it in another light: {0} became {1}.":
            "ほかのノードのレポートにより、種類が {0} から {1} に変わりました。",
        "Severity: {0} became {1}.": "重大度が「{0}」から「{1}」に変わりました。",
        "{0}: {1}.": "{0}: {1}。",
        "{0} acknowledged it.": "{0} が確認済みにしました。",
        "{0} resolved it.": "{0} が解決済みにしました。",
        "{0} resolved it: {1}": "{0} が解決済みにしました: {1}",
        "It healed, and was resolved by itself.": "正常な状態に戻り、自動的に解決済みになりました。",
        "{0} said: {1}": "{0} のコメント: {1}",
        "A silence of {0} covers it.": "{0} が作成したサイレンスの対象になりました。",
        "The silence ended.": "サイレンスが終了しました。",
        "To acknowledge, resolve or silence incidents takes the role responder.":
            "インシデントを確認済みや解決済みにしたり、サイレンスを設定したりするには、ロール responder が必要です。",
        "Acknowledge": "確認済みにする",
        "Silence…": "サイレンスを設定…",
        "Resolve": "解決済みにする",
        "Comment": "コメント",
        "Add the comment": "コメントを追加",
    ]

    private static let silencePages = [
        "New silence": "サイレンスの設定",
        "A silenced incident is kept and shown, and nobody is told of it.":
            "サイレンスの対象になったインシデントは保存と表示が続き、通知だけが送られなくなります。",
        "Say why in the comment.": "理由を入力してください。",
        "What is silenced, and for how long": "対象と期間",
        "What it would cover now": "現在の対象",
        "Incidents that fit all of these": "次の条件をすべて満たすインシデント",
        "For how long": "期間",
        "Why": "理由(コメント)",
        "Preview": "対象を確認",
        "Silence": "サイレンスを設定",
        "{0} hours": "{0} 時間",
        "{0} days": "{0} 日間",
        "No incident that is open now.": "現在未対応のインシデントの中に、対象はありません。",
        "Only the {0} incidents that changed last were looked at.": "更新の新しい {0} 件のインシデントだけを調べました。",
        "this incident only": "このインシデントのみ",
        "the kind is {0}": "種類が {0}",
        "the severity is {0}": "重大度が {0}",
        "the cohort or source is {0}": "コホートまたはソースが {0}",
        "the cluster is {0}": "クラスタが {0}",
        "the node pool is {0}": "ノードプールが {0}",
        "the only node is {0}": "対象ノードが {0} のみ",
        "the only component that changed is {0}": "変更されたコンポーネントが {0} のみ",
        "There is no silence.": "サイレンスはありません。",
        "To silence incidents that are being looked after, open one of them and choose Silence.":
            "対応中のインシデントの通知を止めるには、そのインシデントを開いて「サイレンスを設定」を選びます。",
        "Made by": "作成者",
        "Begins": "開始日時",
        "Ends": "終了日時",
        "End it now": "今すぐ終了する",
        "in force": "有効",
        "over": "終了",
    ]

    private static let otherPages = [
        "No scan has found anything that is unwatched.": "監視されていない箇所は、スキャンで見つかっていません。",
        "Send the results of a scan, for example after each change of the Terraform:":
            "スキャンの結果を送ってください。たとえば、Terraform を変更するたびに実行します:",
        "Nothing has been resolved yet.": "解決済みの検出結果はまだありません。",
        "What a later scan no longer finds is listed here.": "後のスキャンで検出されなくなったものが、ここに表示されます。",
        "{0} of {1} results, the most severe first": "{1} 件中 {0} 件の検出結果(重大度の高い順)",
        "What": "内容",
        "Where": "場所",
        "Since": "検出開始",
        "Repairing it": "修復の影響",
        "Source: {0}": "ソース: {0}",
        "Why a rule matters, and how to repair what it found without an outage:":
            "ルールの重要性と、サービスを止めずに修復する方法は、次のコマンドで確認できます:",
        "Resolved at": "解決日時",
        "Last scan": "最後のスキャン",
        "Settings are changed in the configuration file; they count when the monitor starts.":
            "設定は設定ファイルで変更します。変更は、モニターの次回起動時に反映されます。",
        "Every setting and where its value comes from": "すべての設定と値の設定元",
        "Setting": "設定",
        "not set": "設定なし",
        "{0}, line {1}": "{0} の {1} 行目",
        "environment variable {0}": "環境変数 {0}",
        "option {0}": "オプション {0}",
        "This monitor does not know the token.": "このトークンはモニターに登録されていません。",
        "This token may send entries and may not look.": "このトークンはエントリの送信専用で、閲覧はできません。",
        "Too many tries. Wait a minute, then try again.": "試行回数が多すぎます。1 分待ってからもう一度お試しください。",
        "Access token": "アクセス トークン",
        "Tokens begin with swt_. Whoever runs the monitor adds them to the file that access.tokens_file names.":
            "トークンは swt_ で始まります。トークンは、モニターの管理者が access.tokens_file で指定したファイルに登録します。",
        "Go on without a token if you are signed in already": "すでにログインしている場合は、トークンなしで続行",
        "Nothing is known about this node": "このノードの情報はありません",
        "There is no such incident": "インシデントが見つかりません",
        "There is no such silence": "サイレンスが見つかりません",
        "Nothing was changed": "変更は行われませんでした",
        "This is not allowed": "この操作は許可されていません",
        "The database does not answer": "データベースに接続できません",
        "It never reported, no inventory names it, or it was forgotten after the time that the retention says.":
            "レポートもインベントリの記載もないか、保存期間が過ぎて削除されています。",
        "It may have been forgotten after the time that the retention says.":
            "保存期間が過ぎて削除された可能性があります。",
        "The form was from another session. Go back, load the page again, and send it once more.":
            "フォームが別のセッションのものでした。前のページに戻って再読み込みし、もう一度送信してください。",
        "The incident is resolved, and nobody has to look after it; it opens again when it is seen again.":
            "インシデントは解決済みで、担当者は必要ありません。再び検出されると、自動的に再オープンします。",
        "The form was not complete. Go back, and fill in what is missing.":
            "フォームに未入力の項目があります。前のページに戻って入力してください。",
        "Try again in a moment. The reason: {0}": "しばらくしてからもう一度お試しください。理由: {0}",
    ]
}
