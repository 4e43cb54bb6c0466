import { Format } from '../../i18n/format.ts';
import type { LocaleParts, Params } from '../../i18n/text.ts';

const format = new Format('ja');

/** `30 秒` as the sentences around it are set: without the space. */
const tight = (amount: string): string => amount.replace(/\s/, '');

/** How long something lasts, and not when: `15日間`; of `1時間` the unit says so itself. */
const span = (minutes: number): string => tight(format.lifetime(minutes)).replace(/間?$/, '間');

/** Japanese: what people meet at many a sign-in: factors, notices, and what can go wrong. */
export const texts: LocaleParts['everyday'] = {
  back: '戻る',
  offline: 'オフラインです。接続が回復すると続行できます。',
  'unlocked.title': 'アカウントのロックが解除されました',
  'unlocked.submit': 'サインイン',
  'problem.org-url-missing': 'このページは正しく設定されていません。属性org-urlがありません。',
  'problem.org-url-invalid':
    'このページは正しく設定されていません。org-urlには、https://id.example.comのようなアドレスを指定してください。',
  'problem.configuration': 'このページは正しく設定されていません。',
  'problem.configuration.identity-engine':
    'このページではサインインできません。組織では新しいサインインサービスが使われています。管理者に問い合わせてください。',
  'problem.cancelled': '完了できませんでした。もう一度お試しください。',
  'failure.configuration': 'サインインを利用できません',
  'problem.refused': '{summary}',
  'problem.E0000004': 'サインインに失敗しました。ユーザー名とパスワードを確認して、もう一度お試しください。',
  'problem.E0000207': 'サインインに失敗しました。ユーザー名とパスワードを確認して、もう一度お試しください。',
  'problem.rate-limited': (params) =>
    Number(params['seconds']) > 0
      ? `試行回数が多すぎます。${tight(format.seconds(params))}後にもう一度お試しください。`
      : 'もう一度お試しいただけます。',
  'problem.timeout': 'サインインサービスの応答に時間がかかっています。もう一度お試しください。',
  'problem.server': 'サインインサービスで問題が発生しました。しばらくしてから、もう一度お試しください。',
  'problem.protocol': 'サインインサービスの応答を読み取れませんでした。後でもう一度お試しください。',
  'problem.expired':
    '時間切れになったため、セキュリティ保護のために中断しました。もう一度サインインしてください。',

  cancel: 'サインインに戻る',
  'another-way': '別の方法を使う',
  'signing-in-as': '{name}としてサインイン中',
  'remember-device': ({ minutes }) =>
    Number(minutes) > 0
      ? `このデバイスでは今後${span(Number(minutes))}は確認しない`
      : 'このデバイスでは今後確認しない',
  expiring: (params) =>
    `セキュリティのため、このサインインはあと${tight(format.seconds(params))}で終了します。`,
  'expiring-announcement': 'セキュリティのため、このサインインはまもなく終了します。',
  stay: '時間を延長する',

  'factors.title': '本人確認',
  'factors.text': '確認方法を選択してください。',
  'factors.none': '設定済みの確認方法は、どれもこのページでは使えません。管理者に問い合わせてください。',
  'factors.unusable': 'このページでは利用できません',
  'factors.gone': 'この種類のキーは、現在のブラウザーではサポートされていません。別の方法を使ってください。',
  'factors.ending': '末尾が{digits}の番号',
  'factor.push': 'Okta Verifyのプッシュ通知',
  'factor.push-hint': '{device}で承認',
  'factor.push-hint-phone': 'スマートフォンで承認',
  'factor.sms': 'SMS',
  'factor.token:software:totp': '認証アプリ',
  'factor.token:software:totp-hint': 'アプリのコードを入力',
  'factor.token:software:totp:OKTA': 'Okta Verifyのコード',
  'factor.token:software:totp:OKTA-hint': 'アプリのコードを入力',
  'factor.call': '電話',
  'factor.email': 'メール',
  'factor.unknown': '別の方法',
  'factor.question': '秘密の質問',
  'factor.password': 'パスワード',
  'factor.token': 'セキュリティトークン',
  'factor.token:hotp': 'セキュリティトークン',
  'factor.token:hardware': 'YubiKey',
  'factor.web': 'Duo',
  'factor.webauthn': 'セキュリティキー・生体認証',
  'factor.webauthn-hint': 'キー、このデバイス、またはスマートフォン',
  'factor.u2f': 'セキュリティキー',

  'code.title': '確認コードを入力',
  'code.text': '受け取った確認コードを入力してください。',
  'code.text.sms': '{phone}にSMSを送信しました。',
  'code.text.sms-phone': '登録されている電話番号にSMSを送信しました。',
  'code.text.call': '{phone}に電話をかけています。音声で確認コードをお伝えします。',
  'code.text.call-phone': '登録されている電話番号に電話をかけています。音声で確認コードをお伝えします。',
  'code.text.email': '{email}に確認コードを送信しました。',
  'code.text.token:software:totp': '認証アプリを開き、このアカウントのコードを入力してください。',
  'code.text.token:software:totp:OKTA': 'Okta Verifyを開き、このアカウントのコードを入力してください。',
  'code.label': '確認コード',
  'code.submit': '確認',
  'code.missing': '確認コードを入力してください。',
  'code.resend': '新しいコードを送信',
  'code.resend-in': (params) => `新しいコードを送信（${tight(format.seconds(params))}後）`,
  'code.resent': '新しいコードを送信しました。',

  'send.title.push': 'スマートフォンで承認',
  'send.text.push': '{device}に通知を送信します。',
  'send.text.push-phone': 'スマートフォンのOkta Verifyに通知を送信します。',
  'send.submit.push': '通知を送信',
  'send.title.sms': '確認コードを受け取る',
  'send.text.sms': '{phone}にSMSを送信します。',
  'send.text.sms-phone': '登録されている電話番号にSMSを送信します。',
  'send.submit.sms': 'コードを送信',
  'send.title.call': '確認コードを受け取る',
  'send.text.call': '{phone}に電話をかけて、音声で確認コードをお伝えします。',
  'send.text.call-phone': '登録されている電話番号に電話をかけて、音声で確認コードをお伝えします。',
  'send.submit.call': '電話で受け取る',
  'send.title.email': '確認コードを受け取る',
  'send.text.email': '{email}に確認コードを送信します。',
  'send.submit.email': 'コードを送信',
  'send.title': '本人確認',
  'send.text': '{factor}で確認します。',
  'send.submit': '続ける',

  'waiting.title': 'スマートフォンを確認してください',
  'waiting.text': '{device}でOkta Verifyを開き、サインインを承認してください。',
  'waiting.text-phone': 'スマートフォンでOkta Verifyを開き、サインインを承認してください。',
  'waiting.text-number': '{device}でOkta Verifyを開き、次の数字を選択してください。',
  'waiting.text-number-phone': 'スマートフォンでOkta Verifyを開き、次の数字を選択してください。',
  'waiting.text-other': '別のデバイスでサインインを承認してください。',
  'waiting.elapsed': '応答を待っています',
  'waiting.number': '選択する数字：{number}',
  'waiting.unexpected': '心当たりがない場合は、スマートフォンで拒否してください。',
  'waiting.resend': '再送信',
  'waiting.resend-in': (params) => `再送信（${tight(format.seconds(params))}後）`,
  'waiting.resent': '新しい通知を送信しました。',
  'waiting.ended': '承認されませんでした',
  'waiting.or-code': '代わりにコードを入力',
  'waiting.code': 'Okta Verifyのコード',
  'auto-push': '次回から自動的に通知を送信する',

  // What people know, have and are.
  'factor.token:hotp-hint': 'トークンのコードを入力',
  'factor.token-hint': 'トークンのコードを入力',
  'factor.token:hardware-hint': 'キーのボタンを押す',
  'factor.password-hint': 'もう一度入力',
  'factor.web-hint': 'Duoで確認',
  'factor.claims_provider': '別のアカウント',
  'factor.claims_provider-hint': '別のサイトでサインイン',
  'factor.assertion:saml2': '別のアカウント',
  'factor.assertion:saml2-hint': '別のサイトでサインイン',
  'factor.assertion:oidc': '別のアカウント',
  'factor.assertion:oidc-hint': '別のサイトでサインイン',
  'code.show': 'コードを表示',
  'code.title.token:hardware': 'YubiKeyで確認',
  'code.text.token': 'トークンに表示されているコードを入力してください。',
  'code.text.token:RSA': 'PINに続けて、トークンに表示されているコードを入力してください。',
  'code.text.token:DEL_OATH': 'PINに続けて、トークンに表示されているコードを入力してください。',
  'code.text.token:SYMANTEC': 'VIP Accessまたはトークンに表示されているコードを入力してください。',
  'code.text.token:hotp': 'トークンのボタンを押し、表示されたコードを入力してください。',
  'code.text.token:hardware': 'YubiKeyを差し込み、ボタンを押してください。コードが自動的に入力されます。',
  'code.label.token:RSA': 'PINとコード',
  'code.label.token:DEL_OATH': 'PINとコード',
  'code.label.token:hardware': 'YubiKeyのコード',
  'answer.title': '秘密の質問に回答',
  'answer.title-password': 'パスワードを入力',
  'answer.label': '答え',
  'answer.show': '答えを表示',
  'answer.submit': '確認',
  'answer.missing': '答えを入力してください。',
  'answer.wrong': '答えが正しくありません。確認して、もう一度お試しください。',
  'answer.wrong-password': 'パスワードが正しくありません。確認して、もう一度お試しください。',
  'key.title': 'キーまたはこのデバイスで確認',
  'key.text': 'ブラウザーで、セキュリティキー、または指紋、顔、画面ロックによる確認が求められます。',
  'key.text-asking': 'ブラウザーに表示される手順に従ってください。',
  'key.text-legacy':
    'アカウントに設定されているのは、ブラウザーでサポートされなくなった古い形式のWindows Helloです。管理者に再設定を依頼してください。',
  'key.submit': '続ける',
  'elsewhere.title': '「{factor}」に移動',
  'elsewhere.text':
    '本人確認のため、移動先でサインインしてください。完了すると、自動的にこのページに戻ります。',
  'elsewhere.closed': '移動できません。別の方法を使うか、最初からやり直してください。',
  'elsewhere.submit': '「{factor}」に移動',
  'duo.title': 'Duoで確認',
  'duo.text': '表示されているDuoの手順に従ってください。',
  'duo.frame': 'Duo',
  'duo.missing': 'このページではDuoを表示できません。もう一度試すか、別の方法を使ってください。',
  'send.title.webauthn': 'キーまたはこのデバイスで確認',
  'send.text.webauthn':
    'ブラウザーで、セキュリティキー、または指紋、顔、画面ロックによる確認が求められます。',
  'send.title.web': 'Duoで確認',
  'send.text.web': 'このページにDuoの確認画面が表示されます。',
  'send.title.redirect': '「{factor}」に移動',
  'send.text.redirect':
    '本人確認のため、移動先でサインインしてください。完了すると、自動的にこのページに戻ります。',
  'send.submit.redirect': '「{factor}」に移動',
  'problem.ceremony': 'うまくいきませんでした。もう一度試すか、別の方法を使ってください。',
  'problem.ceremony.unsupported':
    'このブラウザーでは利用できません。別の方法か、別のブラウザーを使ってください。',
  'problem.ceremony.not-allowed':
    '確認されなかったか、時間がかかりすぎました。準備ができたら、もう一度お試しください。',
  'problem.ceremony.already-registered':
    'このキーまたはデバイスはすでに設定されています。別のものを使ってください。',
  'problem.ceremony.unknown-credential': 'このキーは登録されていません。別のキーを使ってください。',
  'problem.ceremony.security':
    'このアドレスではキーを使えません。別の方法を使うか、管理者に知らせてください。',
  'problem.ceremony.aborted': '完了する前に中断されました。もう一度お試しください。',
  'problem.ceremony.constraint':
    'このキーは組織の要件を満たしていません。このデバイスなど、別のものを使ってください。',
  'problem.ceremony.not-supported': 'このキーはここでは使えません。別のキーを使ってください。',
  'problem.ceremony.unreadable':
    'キーを読み取れませんでした。差し直すか、もっと近づけて、もう一度お試しください。',
  'problem.ceremony.failed': 'うまくいきませんでした。もう一度試すか、別の方法を使ってください。',
  'factor.token:RSA': 'RSA SecurID',
  'factor.token:SYMANTEC': 'Symantec VIP',

  'locked-out.title': 'アカウントがロックされています',
  'locked-out.text':
    '試行の失敗が多すぎました。管理者にロックの解除を依頼するか、後でもう一度お試しください。',
  'locked-out.text-unlock': '試行の失敗が多すぎました。ロックはご自身で解除できます。',
  'locked-out.unlock': 'アカウントのロックを解除',

  // Passwords, and getting back in without one.
  'sign-in.forgot': 'パスワードを忘れた場合',
  'sign-in.unlock': 'アカウントのロックを解除',
  'sign-in.remember': 'ユーザー名を保存する',
  'help.text': 'お困りの場合：',
  'problem.E0000014': '現在のパスワードと一致しません。確認して、もう一度お試しください。',
  'problem.E0000017': 'パスワードを変更できませんでした。管理者に問い合わせてください。',
  'problem.E0000032': 'このアカウントのロックはここでは解除できません。管理者に問い合わせてください。',
  'problem.E0000034': 'このパスワードはここではリセットできません。管理者に問い合わせてください。',
  'problem.E0000035': 'このパスワードはここでは変更できません。管理者に問い合わせてください。',
  'problem.E0000080': 'このパスワードは条件を満たしていません。別のパスワードにしてください。',
  'problem.E0000087': '答えが正しくありません。確認して、もう一度お試しください。',
  'problem.E0000097': 'このアカウントには、利用できる電話番号がありません。別の方法を選択してください。',
  'problem.E0000105':
    'このリンクは有効期限が切れているか、すでに使用されています。新しいリンクを取得してください。',
  'problem.E0000110':
    'このリンクは有効期限が切れているか、すでに使用されています。新しいリンクを取得してください。',

  'unsupported.title': 'この手順はここでは利用できません',
  'unsupported.text': '組織が求めている手順を、このページではまだ表示できません。',
  'unsupported.links': '次のいずれかで続行できます。',
  'unsupported.details': '手順：{status}',

  'entrance.next': '次へ',
  'entrance.or': 'または',
  'entrance.not-you': '別のユーザー名を使う',
  'entrance.password-of': '{name}のパスワードを入力してください。',
  'entrance.register': 'アカウントを作成',
  'entrance.smart-card': 'スマートカードでサインイン',
  'entrance.device': 'デバイスを接続するには、サインインしてください。',
  'entrance.app': '{app}に進むには、サインインしてください。',
  'problem.rejected.INVALID_USER_CODE':
    'コードが正しくないか、有効期限が切れています。確認するか、デバイスで新しいコードを取得してください。',

  'problem.E0000006': 'このアカウントではその操作を行えません。',
  'problem.E0000047': '試行回数が多すぎます。しばらくしてから、もう一度お試しください。',
  'problem.E0000067':
    'コードを確認するサービスが応答していません。もう一度試すか、別の方法を使ってください。',
  'problem.E0000068': 'コードが正しくありません。確認して、もう一度お試しください。',
  'problem.E0000069': '試行の失敗が多すぎたため、アカウントがロックされています。',
  'problem.E0000079': 'その手順はすでに終了しています。もう一度お試しください。',
  'problem.E0000082': 'そのコードはすでに使用されています。次のコードをお待ちください。',
  'problem.E0000083': 'そのコードは今は使えません。現在表示されているコードを入力してください。',
  'problem.E0000119': 'アカウントがロックされています。管理者にロックの解除を依頼してください。',
  'problem.E0000138': 'メッセージを送信できませんでした。もう一度試すか、別の方法を使ってください。',
  'problem.E0000139': 'メッセージを送信できませんでした。もう一度試すか、別の方法を使ってください。',
  'problem.E0000109': (params) => sent('code', params),
  'problem.E0000118': (params) => sent('email', params),
  'problem.E0000133': (params) => sent('call', params),
  'problem.rejected': 'サインインは承認されませんでした。もう一度試すか、別の方法を使ってください。',
  'problem.rejected.REJECTED': 'サインインが拒否されました。ご自身が拒否した場合は、もう一度お試しください。',
  'problem.rejected.CANCELLED': 'サインインが取り消されました。もう一度お試しください。',
  'problem.rejected.TIMEOUT': '時間内に応答がありませんでした。もう一度お試しください。',
  'problem.rejected.FAILED': ({ message }) =>
    message
      ? `うまくいきませんでした。相手側からのメッセージ：「${message}」`
      : 'うまくいきませんでした。もう一度試すか、別の方法を使ってください。',
  'problem.rejected.ERROR': '応答を確認できませんでした。もう一度試すか、別の方法を使ってください。',
  'problem.rejected.OKTA_VERIFY_UPGRADE_REQUIRED':
    'スマートフォンのOkta Verifyアプリのバージョンが古すぎます。更新してから、再送信してください。',
  'problem.rejected.TIME_WINDOW_EXCEEDED':
    'そのコードは今は使えません。現在表示されているコードを入力してください。',
  'problem.rejected.PASSCODE_REPLAYED': 'そのコードはすでに使用されています。次のコードをお待ちください。',
};

function sent(what: 'code' | 'email' | 'call', params: Params): string {
  const { last, again } = {
    code: { last: 'コードを送信したばかりです。', again: '新しいコードを送信できます。' },
    email: { last: 'メールを送信したばかりです。', again: '新しいメールを送信できます。' },
    call: { last: '電話をかけたばかりです。', again: 'もう一度電話で受け取れます。' },
  }[what];
  return Number(params['seconds']) > 0 ? `${last}${tight(format.seconds(params))}後に、${again}` : again;
}
