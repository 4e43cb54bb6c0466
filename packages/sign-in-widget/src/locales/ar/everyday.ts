import { Format } from '../../i18n/format.ts';
import type { LocaleParts, Params } from '../../i18n/text.ts';

const format = new Format('ar');

/**
 * Arabic: what people meet at many a sign-in: factors, notices, and what can go wrong. What is put into a sentence is
 * isolated from it, lest numbers and Latin names change places with the words around them.
 */
export const texts: LocaleParts['everyday'] = {
  back: 'رجوع',
  offline: 'لا يوجد اتصال بالإنترنت. يمكنك المتابعة فور عودة الاتصال.',
  'unlocked.title': 'تم إلغاء قفل حسابك',
  'unlocked.submit': 'تسجيل الدخول',
  'problem.org-url-missing': 'لم يتم إعداد هذه الصفحة بشكل صحيح: السمة org-url غير موجودة.',
  'problem.org-url-invalid':
    'لم يتم إعداد هذه الصفحة بشكل صحيح: يجب أن تكون السمة org-url عنوانًا مثل https://id.example.com.',
  'problem.configuration': 'لم يتم إعداد هذه الصفحة بشكل صحيح.',
  'problem.configuration.identity-engine':
    'لا يمكن تسجيل دخولك من هذه الصفحة: تستخدم مؤسستك خدمة أحدث لتسجيل الدخول. يرجى طلب المساعدة من المسؤول.',
  'problem.cancelled': 'لم يكتمل ذلك. يرجى المحاولة مرة أخرى.',
  'failure.configuration': 'تسجيل الدخول غير متاح',
  'problem.refused': '{summary}', // without isolates, of which something would be left where there is no summary
  'problem.E0000004': 'تعذر تسجيل دخولك. يرجى التحقق من اسم المستخدم وكلمة المرور والمحاولة مرة أخرى.',
  'problem.E0000207': 'تعذر تسجيل دخولك. يرجى التحقق من اسم المستخدم وكلمة المرور والمحاولة مرة أخرى.',
  'problem.rate-limited': (params) =>
    Number(params['seconds']) > 0
      ? `محاولات كثيرة جدًا. يمكنك المحاولة مرة أخرى بعد ${seconds(params)}.`
      : 'يمكنك المحاولة مرة أخرى الآن.',
  'problem.timeout': 'تستغرق خدمة تسجيل الدخول وقتًا طويلًا جدًا. يرجى المحاولة مرة أخرى.',
  'problem.server': 'حدثت مشكلة في خدمة تسجيل الدخول. يرجى المحاولة مرة أخرى بعد قليل.',
  'problem.protocol': 'أرسلت خدمة تسجيل الدخول ردًا غير مفهوم. يرجى المحاولة مرة أخرى لاحقًا.',
  'problem.expired': 'استغرق ذلك وقتًا طويلًا، فتوقفنا حفاظًا على أمانك. يرجى تسجيل الدخول مرة أخرى.',

  cancel: 'العودة إلى تسجيل الدخول',
  'another-way': 'استخدام طريقة أخرى',
  'signing-in-as': 'تسجيل الدخول باسم \u2068{name}\u2069',
  'remember-device': ({ minutes }) =>
    Number(minutes) > 0
      ? `عدم السؤال مرة أخرى على هذا الجهاز لمدة ${oblique(format.lifetime(Number(minutes)))}`
      : 'عدم السؤال مرة أخرى على هذا الجهاز',
  expiring: (params) => `حفاظًا على أمانك، تنتهي محاولة تسجيل الدخول هذه بعد ${seconds(params)}.`,
  'expiring-announcement': 'حفاظًا على أمانك، تنتهي محاولة تسجيل الدخول هذه قريبًا.',
  stay: 'أحتاج إلى مزيد من الوقت',

  'factors.title': 'تأكيد هويتك',
  'factors.text': 'يرجى اختيار الطريقة.',
  'factors.none':
    'لا تعمل على هذه الصفحة أي طريقة من الطرق التي تم إعدادها لحسابك. يرجى طلب المساعدة من المسؤول.',
  'factors.unusable': 'غير متاح على هذه الصفحة',
  'factors.gone': 'لم تعد المتصفحات تدعم هذا النوع من المفاتيح. يرجى استخدام طريقة أخرى.',
  'factors.ending': 'رقم ينتهي بالأرقام \u2068{digits}\u2069',
  'factor.push': 'إشعار Okta Verify',
  'factor.push-hint': 'الموافقة من خلال \u2068{device}\u2069',
  'factor.push-hint-phone': 'الموافقة من خلال هاتفك',
  'factor.sms': 'رسالة نصية',
  'factor.token:software:totp': 'تطبيق المصادقة',
  'factor.token:software:totp-hint': 'إدخال رمز من التطبيق',
  'factor.token:software:totp:OKTA': 'رمز Okta Verify',
  'factor.token:software:totp:OKTA-hint': 'إدخال رمز من التطبيق',
  'factor.call': 'مكالمة هاتفية',
  'factor.email': 'البريد الإلكتروني',
  'factor.unknown': 'طريقة أخرى',
  'factor.question': 'سؤال الأمان',
  'factor.password': 'كلمة المرور',
  'factor.token': 'مولد رموز الأمان',
  'factor.token:hotp': 'مولد رموز الأمان',
  'factor.token:hardware': 'YubiKey',
  'factor.web': 'Duo',
  'factor.webauthn': 'مفتاح الأمان أو المقاييس الحيوية',
  'factor.webauthn-hint': 'مفتاح أو هذا الجهاز أو هاتفك',
  'factor.u2f': 'مفتاح الأمان',

  'code.title': 'إدخال الرمز',
  'code.text': 'يرجى إدخال الرمز الذي حصلت عليه.',
  'code.text.sms': 'أرسلنا رسالة نصية إلى \u2068{phone}\u2069.',
  'code.text.sms-phone': 'أرسلنا رسالة نصية إلى هاتفك.',
  'code.text.call': 'نتصل الآن على \u2068{phone}\u2069 لإبلاغك بالرمز.',
  'code.text.call-phone': 'نتصل بك الآن لإبلاغك بالرمز.',
  'code.text.email': 'أرسلنا رمزًا إلى \u2068{email}\u2069.',
  'code.text.token:software:totp': 'يرجى فتح تطبيق المصادقة وإدخال الرمز الذي يعرضه لهذا الحساب.',
  'code.text.token:software:totp:OKTA': 'يرجى فتح Okta Verify وإدخال الرمز الذي يعرضه لهذا الحساب.',
  'code.label': 'الرمز',
  'code.submit': 'التحقق',
  'code.missing': 'يرجى إدخال الرمز.',
  'code.resend': 'إرسال رمز جديد',
  'code.resend-in': (params) => `إرسال رمز جديد بعد ${seconds(params)}`,
  'code.resent': 'هناك رمز جديد في الطريق إليك.',

  'send.title.push': 'الموافقة من خلال هاتفك',
  'send.text.push': 'سنرسل إشعارًا إلى \u2068{device}\u2069.',
  'send.text.push-phone': 'سنرسل إشعارًا إلى Okta Verify على هاتفك.',
  'send.submit.push': 'إرسال الإشعار',
  'send.title.sms': 'الحصول على رمز',
  'send.text.sms': 'سنرسل رسالة نصية إلى \u2068{phone}\u2069.',
  'send.text.sms-phone': 'سنرسل رسالة نصية إلى هاتفك.',
  'send.submit.sms': 'إرسال الرمز',
  'send.title.call': 'الحصول على رمز',
  'send.text.call': 'سنتصل على \u2068{phone}\u2069 لإبلاغك بالرمز.',
  'send.text.call-phone': 'سنتصل بك لإبلاغك بالرمز.',
  'send.submit.call': 'تلقي مكالمة',
  'send.title.email': 'الحصول على رمز',
  'send.text.email': 'سنرسل رمزًا إلى \u2068{email}\u2069.',
  'send.submit.email': 'إرسال الرمز',
  'send.title': 'تأكيد هويتك',
  'send.text': 'سنستخدم هذه الطريقة: \u2068{factor}\u2069.',
  'send.submit': 'متابعة',

  'waiting.title': 'يرجى تفقد هاتفك',
  'waiting.text': 'يرجى فتح Okta Verify على \u2068{device}\u2069 والموافقة على تسجيل الدخول.',
  'waiting.text-phone': 'يرجى فتح Okta Verify على هاتفك والموافقة على تسجيل الدخول.',
  'waiting.text-number': 'يرجى فتح Okta Verify على \u2068{device}\u2069 واختيار هذا الرقم:',
  'waiting.text-number-phone': 'يرجى فتح Okta Verify على هاتفك واختيار هذا الرقم:',
  'waiting.text-other': 'يرجى الموافقة على تسجيل الدخول من خلال جهازك الآخر.',
  'waiting.elapsed': 'بانتظار ردك',
  'waiting.number': 'الرقم المطلوب اختياره: {number}',
  'waiting.unexpected': 'ألست من يسجل الدخول؟ يرجى رفض الطلب من خلال هاتفك.',
  'waiting.resend': 'إعادة الإرسال',
  'waiting.resend-in': (params) => `إعادة الإرسال بعد ${seconds(params)}`,
  'waiting.resent': 'هناك إشعار جديد في الطريق إليك.',
  'waiting.ended': 'لم تتم الموافقة',
  'waiting.or-code': 'إدخال رمز بدلًا من ذلك',
  'waiting.code': 'الرمز من Okta Verify',
  'auto-push': 'إرسال الإشعار دون سؤال في المرة القادمة',

  // What people know, have and are.
  'factor.token:hotp-hint': 'إدخال رمز من مولد الرموز',
  'factor.token-hint': 'إدخال رمز من مولد الرموز',
  'factor.token:hardware-hint': 'الضغط على زر المفتاح',
  'factor.password-hint': 'إدخالها مرة أخرى',
  'factor.web-hint': 'التأكيد عبر Duo',
  'factor.claims_provider': 'حساب آخر',
  'factor.claims_provider-hint': 'تسجيل الدخول في موقع آخر',
  'factor.assertion:saml2': 'حساب آخر',
  'factor.assertion:saml2-hint': 'تسجيل الدخول في موقع آخر',
  'factor.assertion:oidc': 'حساب آخر',
  'factor.assertion:oidc-hint': 'تسجيل الدخول في موقع آخر',
  'code.show': 'إظهار الرمز',
  'code.title.token:hardware': 'استخدام YubiKey',
  'code.text.token': 'يرجى إدخال الرمز الذي يعرضه مولد الرموز.',
  'code.text.token:RSA': 'يرجى إدخال رقم PIN يليه مباشرة الرمز الذي يعرضه مولد الرموز.',
  'code.text.token:DEL_OATH': 'يرجى إدخال رقم PIN يليه مباشرة الرمز الذي يعرضه مولد الرموز.',
  'code.text.token:SYMANTEC': 'يرجى فتح VIP Access أو النظر إلى مولد الرموز، ثم إدخال الرمز.',
  'code.text.token:hotp': 'يرجى الضغط على زر مولد الرموز وإدخال الرمز الذي يعرضه.',
  'code.text.token:hardware': 'يرجى توصيل المفتاح والضغط على زره، وسيكتب الرمز نيابة عنك.',
  'code.label.token:RSA': 'رقم PIN والرمز',
  'code.label.token:DEL_OATH': 'رقم PIN والرمز',
  'code.label.token:hardware': 'الرمز من YubiKey',
  'answer.title': 'الإجابة عن سؤال الأمان',
  'answer.title-password': 'إدخال كلمة المرور',
  'answer.label': 'الإجابة',
  'answer.show': 'إظهار الإجابة',
  'answer.submit': 'التحقق',
  'answer.missing': 'يرجى إدخال الإجابة.',
  'answer.wrong': 'هذه الإجابة غير صحيحة. يرجى التحقق منها والمحاولة مرة أخرى.',
  'answer.wrong-password': 'كلمة المرور هذه غير صحيحة. يرجى التحقق منها والمحاولة مرة أخرى.',
  'key.title': 'استخدام مفتاحك أو هذا الجهاز',
  'key.text': 'سيطلب المتصفح مفتاح الأمان، أو بصمة إصبعك أو وجهك أو قفل الشاشة.',
  'key.text-asking': 'يرجى اتباع الخطوات التي يعرضها المتصفح.',
  'key.text-legacy':
    'تم إعداد حسابك لإصدار قديم من Windows Hello لم تعد المتصفحات تدعمه. يرجى الطلب من المسؤول إعداده من جديد.',
  'key.submit': 'متابعة',
  'elsewhere.title': 'المتابعة عبر \u2068{factor}\u2069',
  'elsewhere.text': 'يرجى تسجيل الدخول هناك لتأكيد هويتك. ستتم إعادتك إلى هنا تلقائيًا.',
  'elsewhere.closed': 'لا يمكن نقلك إلى هناك. يرجى استخدام طريقة أخرى أو البدء من جديد.',
  'elsewhere.submit': 'المتابعة عبر \u2068{factor}\u2069',
  'duo.title': 'التأكيد عبر Duo',
  'duo.text': 'يرجى اتباع الخطوات في الإطار.',
  'duo.frame': 'Duo',
  'duo.missing': 'لا يمكن عرض Duo على هذه الصفحة. يرجى المحاولة مرة أخرى أو استخدام طريقة أخرى.',
  'send.title.webauthn': 'استخدام مفتاحك أو هذا الجهاز',
  'send.text.webauthn': 'سيطلب المتصفح مفتاح الأمان، أو بصمة إصبعك أو وجهك أو قفل الشاشة.',
  'send.title.web': 'التأكيد عبر Duo',
  'send.text.web': 'سيظهر طلب Duo هنا في إطار.',
  'send.title.redirect': 'المتابعة عبر \u2068{factor}\u2069',
  'send.text.redirect': 'يرجى تسجيل الدخول هناك لتأكيد هويتك. ستتم إعادتك إلى هنا تلقائيًا.',
  'send.submit.redirect': 'المتابعة عبر \u2068{factor}\u2069',
  'problem.ceremony': 'لم ينجح ذلك. يرجى المحاولة مرة أخرى أو استخدام طريقة أخرى.',
  'problem.ceremony.unsupported': 'هذا المتصفح لا يدعم ذلك. يرجى استخدام طريقة أخرى أو متصفح آخر.',
  'problem.ceremony.not-allowed':
    'لم يتم التأكيد، أو استغرق وقتًا طويلًا جدًا. يمكنك المحاولة مرة أخرى متى شئت.',
  'problem.ceremony.already-registered': 'تم إعداد هذا المفتاح أو الجهاز من قبل. يرجى استخدام غيره.',
  'problem.ceremony.unknown-credential': 'هذا ليس أحد مفاتيحك. يرجى تجربة مفتاح آخر.',
  'problem.ceremony.security':
    'لا يمكن استخدام المفاتيح على هذا العنوان. يرجى استخدام طريقة أخرى أو إبلاغ المسؤول.',
  'problem.ceremony.aborted': 'توقفت العملية قبل اكتمالها. يمكنك المحاولة مرة أخرى.',
  'problem.ceremony.constraint': 'لا يلبي هذا المفتاح ما تطلبه مؤسستك. يرجى تجربة خيار آخر، مثل هذا الجهاز.',
  'problem.ceremony.not-supported': 'لا يعمل هذا المفتاح هنا. يرجى تجربة مفتاح آخر.',
  'problem.ceremony.unreadable':
    'تعذرت قراءة المفتاح. يرجى توصيله من جديد أو تقريبه أكثر، ثم المحاولة مرة أخرى.',
  'problem.ceremony.failed': 'لم ينجح ذلك. يرجى المحاولة مرة أخرى أو استخدام طريقة أخرى.',
  'factor.token:RSA': 'RSA SecurID',
  'factor.token:SYMANTEC': 'Symantec VIP',

  'locked-out.title': 'حسابك مقفل',
  'locked-out.text':
    'حدثت محاولات فاشلة كثيرة جدًا. يرجى الطلب من المسؤول إلغاء قفل حسابك، أو المحاولة مرة أخرى لاحقًا.',
  'locked-out.text-unlock': 'حدثت محاولات فاشلة كثيرة جدًا. يمكنك إلغاء القفل بنفسك.',
  'locked-out.unlock': 'إلغاء قفل الحساب',

  // Passwords, and getting back in without one.
  'sign-in.forgot': 'هل نسيت كلمة المرور؟',
  'sign-in.unlock': 'إلغاء قفل الحساب',
  'sign-in.remember': 'تذكرني',
  'help.text': 'هل تتعذر عليك المتابعة؟ يمكنك الحصول على المساعدة:',
  'problem.E0000014': 'هذه ليست كلمة مرورك الحالية. يرجى التحقق منها والمحاولة مرة أخرى.',
  'problem.E0000017': 'تعذر تغيير كلمة مرورك. يرجى طلب المساعدة من المسؤول.',
  'problem.E0000032': 'لا يمكن إلغاء قفل هذا الحساب هنا. يرجى طلب المساعدة من المسؤول.',
  'problem.E0000034': 'لا يمكن إعادة تعيين كلمة المرور هذه هنا. يرجى طلب المساعدة من المسؤول.',
  'problem.E0000035': 'لا يمكن تغيير كلمة المرور هذه هنا. يرجى طلب المساعدة من المسؤول.',
  'problem.E0000080': 'يرجى اختيار كلمة مرور أخرى: هذه لا تستوفي الشروط.',
  'problem.E0000087': 'هذه الإجابة غير صحيحة. يرجى التحقق منها والمحاولة مرة أخرى.',
  'problem.E0000097': 'ليس لهذا الحساب هاتف يصلح لذلك. يرجى اختيار طريقة أخرى.',
  'problem.E0000105': 'انتهت صلاحية هذا الرابط أو سبق استخدامه. يرجى طلب رابط جديد.',
  'problem.E0000110': 'انتهت صلاحية هذا الرابط أو سبق استخدامه. يرجى طلب رابط جديد.',

  'unsupported.title': 'هذه الخطوة غير متاحة هنا',
  'unsupported.text': 'تطلب مؤسستك شيئًا لا تستطيع هذه الصفحة عرضه بعد.',
  'unsupported.links': 'يمكنك المتابعة عبر أحد هذه الخيارات:',
  'unsupported.details': 'الخطوة: \u2068{status}\u2069',

  'entrance.next': 'التالي',
  'entrance.or': 'أو',
  'entrance.not-you': 'ليس حسابك؟',
  'entrance.password-of': 'يرجى إدخال كلمة مرور \u2068{name}\u2069.',
  'entrance.register': 'إنشاء حساب',
  'entrance.smart-card': 'تسجيل الدخول ببطاقة ذكية',
  'entrance.device': 'يرجى تسجيل الدخول لربط جهازك.',
  'entrance.app': 'يرجى تسجيل الدخول للمتابعة إلى \u2068{app}\u2069.',
  'problem.rejected.INVALID_USER_CODE':
    'هذا الرمز غير صحيح أو انتهت صلاحيته. يرجى التحقق منه أو الحصول على رمز جديد على جهازك.',

  'problem.E0000006': 'لا يمكنك فعل ذلك بهذا الحساب.',
  'problem.E0000047': 'محاولات كثيرة جدًا. يرجى الانتظار قليلًا ثم المحاولة مرة أخرى.',
  'problem.E0000067': 'الخدمة التي تتحقق من رمزك لا تستجيب. يرجى المحاولة مرة أخرى أو استخدام طريقة أخرى.',
  'problem.E0000068': 'هذا الرمز غير صحيح. يرجى التحقق منه والمحاولة مرة أخرى.',
  'problem.E0000069': 'تم قفل حسابك بعد محاولات فاشلة كثيرة جدًا.',
  'problem.E0000079': 'انتهت هذه الخطوة بالفعل. يرجى المحاولة مرة أخرى.',
  'problem.E0000082': 'سبق استخدام هذا الرمز. يرجى انتظار الرمز التالي.',
  'problem.E0000083': 'هذا ليس رمز الوقت الحالي. يرجى إدخال الرمز المعروض الآن.',
  'problem.E0000119': 'حسابك مقفل. يرجى الطلب من المسؤول إلغاء قفله.',
  'problem.E0000138': 'تعذر إرسال الرسالة. يرجى المحاولة مرة أخرى أو استخدام طريقة أخرى.',
  'problem.E0000139': 'تعذر إرسال الرسالة. يرجى المحاولة مرة أخرى أو استخدام طريقة أخرى.',
  'problem.E0000109': (params) => sent('code', params),
  'problem.E0000118': (params) => sent('email', params),
  'problem.E0000133': (params) => sent('call', params),
  'problem.rejected': 'لم تتم الموافقة على تسجيل الدخول. يرجى المحاولة مرة أخرى أو استخدام طريقة أخرى.',
  'problem.rejected.REJECTED': 'تم رفض تسجيل الدخول. إذا كان الرفض منك، فيمكنك المحاولة مرة أخرى.',
  'problem.rejected.CANCELLED': 'تم إلغاء تسجيل الدخول. يمكنك المحاولة مرة أخرى.',
  'problem.rejected.TIMEOUT': 'لم يصل رد في الوقت المحدد. يمكنك المحاولة مرة أخرى.',
  'problem.rejected.FAILED': ({ message }) =>
    message
      ? `لم ينجح ذلك. تقول الجهة الأخرى: «\u2068${message}\u2069»`
      : 'لم ينجح ذلك. يرجى المحاولة مرة أخرى أو استخدام طريقة أخرى.',
  'problem.rejected.ERROR': 'تعذر التحقق من ردك. يرجى المحاولة مرة أخرى أو استخدام طريقة أخرى.',
  'problem.rejected.OKTA_VERIFY_UPGRADE_REQUIRED':
    'تطبيق Okta Verify على هاتفك قديم جدًا. يرجى تحديثه ثم إعادة الإرسال.',
  'problem.rejected.TIME_WINDOW_EXCEEDED': 'هذا ليس رمز الوقت الحالي. يرجى إدخال الرمز المعروض الآن.',
  'problem.rejected.PASSCODE_REPLAYED': 'سبق استخدام هذا الرمز. يرجى انتظار الرمز التالي.',
};

/** After a preposition, two of something end otherwise. They alone come without a digit. */
function oblique(amount: string): string {
  return amount.replace(/^(\p{L}+)ان$/u, '$1ين');
}

function seconds(params: Params): string {
  return oblique(format.seconds(params));
}

function sent(what: 'code' | 'email' | 'call', params: Params): string {
  const { last, another } = {
    code: { last: 'أرسلنا رمزًا للتو.', another: 'طلب رمز آخر' },
    email: { last: 'أرسلنا رسالة بريد إلكتروني للتو.', another: 'طلب رسالة أخرى' },
    call: { last: 'اتصلنا بك للتو.', another: 'طلب مكالمة أخرى' },
  }[what];
  return Number(params['seconds']) > 0
    ? `${last} يمكنك ${another} بعد ${seconds(params)}.`
    : `يمكنك ${another} الآن.`;
}
