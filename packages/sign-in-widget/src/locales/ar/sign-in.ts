import type { LocaleParts } from '../../i18n/text.ts';

/** Arabic: what the first screen needs, and what can go wrong on it. */
export const texts: LocaleParts['sign-in'] = {
  dir: 'rtl',
  'sign-in.title': 'تسجيل الدخول',
  'sign-in.username': 'اسم المستخدم',
  'sign-in.password': 'كلمة المرور',
  'sign-in.submit': 'تسجيل الدخول',
  'sign-in.username-missing': 'يرجى إدخال اسم المستخدم.',
  'sign-in.password-missing': 'يرجى إدخال كلمة المرور.',
  'password.show': 'إظهار كلمة المرور',
  'password.caps-lock': 'مفتاح Caps Lock قيد التشغيل.',
  wait: 'لحظة من فضلك…',
  retry: 'إعادة المحاولة',
  'success.title': 'تم تسجيل الدخول',
  'failure.title': 'تعذر تحميل جزء من الصفحة',
  'problem.load': 'لم يصل جزء من هذه الصفحة. يرجى التحقق من الاتصال والمحاولة مرة أخرى.',
  'problem.unknown': 'لم ينجح ذلك. يرجى المحاولة مرة أخرى.',
  'problem.network': 'تعذر الوصول إلى خدمة تسجيل الدخول. يرجى التحقق من الاتصال والمحاولة مرة أخرى.',
};
